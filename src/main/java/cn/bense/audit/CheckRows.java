package cn.bense.audit;

import cn.bense.shared.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the checks found, kept; the last one is what the page shows. */
@Component
class CheckRows {

    private record Row(
            long id,
            long atMillis,
            String askedBy,
            long events,
            long chains,
            long broken,
            String tail,
            long tookMillis) {}

    private record BreakRow(String subjectKind, String subjectNumber, long seq, String reason) {
        ChainBreak read() {
            return new ChainBreak(new SubjectRef(subjectKind, subjectNumber), seq, ChainBreak.Reason.valueOf(reason));
        }
    }

    private final JdbcClient jdbc;

    CheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void keep(ChainCheck check) {
        jdbc.sql("insert into audit_check (at_millis, asked_by, events, chains, broken, tail, took_millis)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(check.at().toEpochMilli(), check.by(), check.events(), check.chains())
                .params(check.breaks().size(), check.tail(), check.took().toMillis())
                .update();
        if (!check.whole()) {
            var id = jdbc.sql("select max(id) from audit_check")
                    .query(Long.class)
                    .single();
            check.breaks().stream().distinct().forEach(b -> keep(id, b));
        }
    }

    private void keep(long check, ChainBreak b) {
        jdbc.sql("insert into audit_break (check_id, subject_kind, subject_number, seq, reason) values (?, ?, ?, ?, ?)")
                .params(
                        check,
                        b.subject().kind(),
                        b.subject().number(),
                        b.seq(),
                        b.reason().name())
                .update();
    }

    /** Newest first. */
    List<ChainCheck> last(int limit) {
        return jdbc
                .sql("select id, at_millis, asked_by, events, chains, broken, tail, took_millis from audit_check"
                        + " order by id desc limit " + limit)
                .query(Row.class)
                .list()
                .stream()
                .map(this::check)
                .toList();
    }

    private ChainCheck check(Row r) {
        return new ChainCheck(
                Instant.ofEpochMilli(r.atMillis()),
                r.askedBy(),
                r.events(),
                r.chains(),
                r.tail(),
                Duration.ofMillis(r.tookMillis()),
                r.broken() == 0 ? List.of() : breaks(r.id()));
    }

    private List<ChainBreak> breaks(long check) {
        return jdbc
                .sql("select subject_kind, subject_number, seq, reason from audit_break where check_id = ?"
                        + " order by subject_kind, subject_number")
                .param(check)
                .query(BreakRow.class)
                .list()
                .stream()
                .map(BreakRow::read)
                .toList();
    }
}
