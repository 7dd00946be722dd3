package cn.bense.web;

import cn.bense.shared.DomainException;
import cn.bense.shared.DomainException.FieldError;
import cn.bense.shared.DomainException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The first sheet of an uploaded Excel file, read by the headings of its first row. The order of the columns is free,
 * further columns are let be, empty rows are passed over. Refused as {@code sheet-unreadable}, {@code sheet-large},
 * {@code sheet-heading}, {@code sheet-empty} (422): what is no xlsx, unpacks to more than 60 MB or 200 parts, carries a
 * DOCTYPE, or has more than 20,000 rows.
 */
public final class UploadedSheet {

    private static final int MOST_ROWS = 20_000;
    private static final long MOST_BYTES = 60_000_000;
    private static final int MOST_PARTS = 200;
    private static final int BUFFER = 8192;
    private static final String FILE = "file";

    /** One row under the headings; {@code number} is the row's number in the file, from 2. */
    public record Line(int number, Map<String, String> cells) {

        /** The cell without spaces around it, empty when there is nothing. */
        public String text(String heading) {
            return cells.getOrDefault(heading, "");
        }

        /** A complaint about a cell of this row: path {@code rows[12].时限}. */
        public FieldError wrong(String heading, String code, Object... args) {
            return new FieldError("rows[" + number + "]." + heading, code, args);
        }
    }

    private UploadedSheet() {}

    /** All filled rows in order; every heading must be there. */
    public static List<Line> read(@Nullable MultipartFile file, List<String> headings) {
        if (file == null || file.isEmpty()) {
            throw refused("sheet-missing");
        }
        try {
            var bytes = file.getBytes();
            checkParts(bytes);
            return lines(bytes, headings);
        } catch (IOException | ExcelReaderException unreadable) {
            throw refused("sheet-unreadable");
        }
    }

    /** Throws all complaints at once, so that a file is mended in one go. */
    public static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new DomainException(Kind.INVALID, "sheet-rows", wrong, wrong.size());
        }
    }

    private static List<Line> lines(byte[] bytes, List<String> headings) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            var names = new ArrayList<String>();
            var lines = new ArrayList<Line>();
            rows.forEach(row -> take(row, names, lines, headings));
            if (lines.isEmpty()) {
                throw refused("sheet-empty");
            }
            return lines;
        }
    }

    private static void take(Row row, List<String> names, List<Line> lines, List<String> headings) {
        if (names.isEmpty()) {
            row.forEach(cell -> names.add(text(cell)));
            checkHeadings(names, headings);
            return;
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size() && i < row.getCellCount(); i++) {
            var value = text(row.getOptionalCell(i).orElse(null));
            if (!value.isEmpty() && !names.get(i).isEmpty()) {
                cells.put(names.get(i), value);
            }
        }
        if (!cells.isEmpty()) {
            lines.add(new Line(row.getRowNum(), cells));
        }
        if (lines.size() > MOST_ROWS) {
            throw refused("sheet-large");
        }
    }

    private static void checkHeadings(List<String> names, List<String> headings) {
        var missing = headings.stream().filter(h -> !names.contains(h)).toList();
        if (!missing.isEmpty()) {
            throw refused("sheet-heading", String.join("、", missing), String.join("、", headings));
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? LocalDate.from(cell.asDate()).toString()
                    : ((BigDecimal) cell.getValue()).stripTrailingZeros().toPlainString();
        }
        // The export puts a ' before what a spreadsheet would compute; coming back it is dropped again.
        var text = cell.getText().strip();
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.contains("y") && format.contains("d");
    }

    /** Counts what the archive unpacks to before a reader holds any of it, and looks for a document type. */
    private static void checkParts(byte[] bytes) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw refused("sheet-large");
            }
            long size = 0;
            for (var part : parts) {
                try (var content = zip.getInputStream(part)) {
                    size += size(content, MOST_BYTES - size);
                }
                if (size >= MOST_BYTES) {
                    throw refused("sheet-large");
                }
            }
        }
    }

    private static long size(InputStream part, long most) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int n = part.read(buffer); n >= 0 && size < most; n = part.read(buffer)) {
            if (size == 0 && new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw refused("sheet-unreadable");
            }
            size += n;
        }
        return size;
    }

    private static DomainException refused(String code, Object... args) {
        return DomainException.invalidField(FILE, code, args);
    }
}
