package cn.bense.web;

import cn.bense.shared.Money;
import cn.bense.shared.Zone;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel file of one or more plain tables, written row by row so that a large one needs no memory. The only way to write
 * one: here every text loses the power to be a formula.
 */
public final class SheetFile implements AutoCloseable {

    /** The media type of the file. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A column: its heading and its width in characters. */
    public record Column(String heading, int width) {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FLUSH_EVERY = 500;
    /** What begins a formula, in either width; a tab or line end before it is skipped by some programs. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private int line;

    public SheetFile(OutputStream out) {
        this.workbook = new Workbook(out, "bense", "1.0");
    }

    /** Begins the next table. */
    public SheetFile table(String name, List<Column> columns) {
        var begun = workbook.newWorksheet(name);
        for (var i = 0; i < columns.size(); i++) {
            begun.value(0, i, harmless(columns.get(i).heading()));
            begun.width(i, columns.get(i).width());
        }
        begun.range(0, 0, 0, columns.size() - 1).style().bold().set();
        begun.freezePane(0, 1);
        sheet = begun;
        line = 0;
        return this;
    }

    /** A row: texts, whole or decimal numbers, {@link Money} in yuan, {@link Instant} to the minute; null leaves the cell empty. */
    public SheetFile row(@Nullable Object... cells) {
        var into = sheet;
        if (into == null) {
            throw new IllegalStateException("no table begun");
        }
        line++;
        for (var i = 0; i < cells.length; i++) {
            put(into, i, cells[i]);
        }
        if (line % FLUSH_EVERY == 0) {
            flush(into);
        }
        return this;
    }

    private void put(Worksheet into, int column, @Nullable Object cell) {
        if (cell instanceof Money money) {
            into.value(line, column, BigDecimal.valueOf(money.fen(), 2));
        } else if (cell instanceof Number number) {
            into.value(line, column, number);
        } else if (cell instanceof Instant at) {
            into.value(line, column, MOMENT.format(at.atZone(Zone.SHANGHAI)));
        } else if (cell != null) {
            into.value(line, column, harmless(cell.toString()));
        }
    }

    private static void flush(Worksheet into) {
        try {
            into.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A cell that begins like a formula would be computed when opened or saved as CSV. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
