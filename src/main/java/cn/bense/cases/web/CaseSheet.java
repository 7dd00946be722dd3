package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseRow;
import cn.bense.organization.Person;
import cn.bense.web.SheetFile;
import cn.bense.web.SheetFile.Column;
import cn.bense.web.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes a list of cases as an Excel file. */
@Component
class CaseSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("编号", 20),
            new Column("事项", 30),
            new Column("状态", 10),
            new Column("来源", 12),
            new Column("位置", 34),
            new Column("网格", 14),
            new Column("承包企业", 14),
            new Column("发现人", 12),
            new Column("发现时间", 18),
            new Column("整改到期", 18),
            new Column("时限", 10),
            new Column("返工次数", 10));

    private final CaseBook book;
    private final Texts texts;

    CaseSheet(CaseBook book, Texts texts) {
        this.book = book;
        this.texts = texts;
    }

    void write(Person person, CaseFilter filter, OutputStream out) throws IOException {
        try (var file = new SheetFile(out)) {
            file.table("案件", COLUMNS);
            book.each(person, filter, row -> line(file, row));
        }
    }

    private void line(SheetFile file, CaseRow row) {
        file.row(
                row.number(),
                row.itemName(),
                texts.label(row.state()),
                texts.label(row.channel()),
                row.address(),
                row.gridName(),
                row.performerName(),
                row.finderName(),
                row.foundAt(),
                row.dueAt(),
                texts.label(row.lamp()),
                row.reworkCount());
    }
}
