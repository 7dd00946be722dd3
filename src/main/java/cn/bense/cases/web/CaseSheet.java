package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseRow;
import cn.bense.organization.Person;
import cn.bense.shared.Zone;
import cn.bense.web.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a list of cases as an Excel file, row by row, so that a large one needs no memory. */
@Component
class CaseSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FLUSH_EVERY = 500;
    private static final List<String> HEADINGS =
            List.of("编号", "事项", "状态", "来源", "位置", "网格", "承包企业", "发现人", "发现时间", "整改到期", "时限", "返工次数");
    private static final List<Integer> WIDTHS = List.of(20, 30, 10, 12, 34, 14, 14, 12, 18, 18, 10, 10);

    private final CaseBook book;
    private final Texts texts;

    CaseSheet(CaseBook book, Texts texts) {
        this.book = book;
        this.texts = texts;
    }

    void write(Person person, CaseFilter filter, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "bense", "1.0")) {
            var sheet = workbook.newWorksheet("案件");
            heading(sheet);
            var line = new AtomicInteger();
            book.each(person, filter, row -> line(sheet, line.incrementAndGet(), row));
        }
    }

    private static void heading(Worksheet sheet) {
        for (var i = 0; i < HEADINGS.size(); i++) {
            sheet.value(0, i, HEADINGS.get(i));
            sheet.width(i, WIDTHS.get(i));
        }
        sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private void line(Worksheet sheet, int line, CaseRow row) {
        var cells = new String[] {
            row.number(),
            row.itemName(),
            texts.label(row.state()),
            texts.label(row.channel()),
            row.address(),
            row.gridName(),
            row.performerName(),
            row.finderName(),
            moment(row.foundAt()),
            moment(row.dueAt()),
            texts.label(row.lamp())
        };
        for (var i = 0; i < cells.length; i++) {
            sheet.value(line, i, harmless(cells[i]));
        }
        sheet.value(line, cells.length, row.reworkCount());
        if (line % FLUSH_EVERY == 0) {
            flush(sheet);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A cell that begins like a formula would be computed when opened (CSV injection). */
    static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(Zone.SHANGHAI));
    }
}
