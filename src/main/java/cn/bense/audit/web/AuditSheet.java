package cn.bense.audit.web;

import cn.bense.audit.AuditChange;
import cn.bense.audit.AuditFilter;
import cn.bense.audit.AuditLine;
import cn.bense.audit.AuditLog;
import cn.bense.shared.Digest;
import cn.bense.web.Accounts.Account;
import cn.bense.web.SheetFile;
import cn.bense.web.SheetFile.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows of a search as an Excel file whose digest stands in the log itself. */
@Component
class AuditSheet {

    /** The file and the SHA-256 of its bytes, which the row {@code LOG_EXPORTED} names too. */
    record Made(byte[] bytes, String digest) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("时间", 24),
            new Column("对象", 10),
            new Column("编号", 22),
            new Column("序号", 8),
            new Column("谁", 22),
            new Column("账号", 14),
            new Column("动作", 14),
            new Column("变了什么", 60),
            new Column("前后值", 60),
            new Column("校验", 8),
            new Column("上一条校验值", 66),
            new Column("本条校验值", 66));

    private final AuditLog log;
    private final AuditWords words;

    AuditSheet(AuditLog log, AuditWords words) {
        this.log = log;
        this.words = words;
    }

    /** @throws cn.bense.shared.DomainException 403 {@code audit-forbidden} */
    Made make(Account viewer, AuditFilter filter) {
        var out = new ByteArrayOutputStream();
        try (var file = new SheetFile(out)) {
            file.table("操作日志", COLUMNS);
            log.each(viewer, filter, line -> row(file, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var bytes = out.toByteArray();
        var digest = Digest.of(bytes);
        log.exported(viewer, "导出操作日志：" + words.about(filter), digest);
        return new Made(bytes, digest);
    }

    private void row(SheetFile file, AuditLine line) {
        var e = line.event();
        file.row(
                words.exactly(e.at()),
                words.kind(line.subject().kind()),
                line.subject().number(),
                e.seq(),
                line.who(),
                e.actor(),
                words.type(e.type()),
                words.change(line),
                e.changes().stream().map(AuditSheet::told).collect(Collectors.joining("；")),
                line.holds() ? "一致" : "对不上",
                e.previousDigest(),
                e.digest());
    }

    private static String told(AuditChange c) {
        return c.field() + "：" + c.before() + " → " + c.after();
    }
}
