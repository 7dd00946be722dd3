package cn.bense.audit;

import cn.bense.shared.Cursor;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log newest first, by keyset on (time, id), so that the last page costs what the first does. */
@Component
class AuditQuery {

    private static final String SELECT = "select " + StoredRow.COLUMNS + " from audit_event e";

    private final JdbcClient jdbc;
    private final Actors actors;

    AuditQuery(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    private static final class Condition {
        private final StringBuilder text = new StringBuilder(" where 1 = 1");
        private final Map<String, Object> values = new HashMap<>();

        void and(String part, String name, @Nullable Object value) {
            if (value != null) {
                text.append(" and ").append(part);
                values.put(name, value);
            }
        }
    }

    /** @param cut chains known to be broken: their rows behind the break are left out */
    List<StoredRow> page(AuditFilter filter, List<ChainBreak> cut, int limit, @Nullable String after) {
        var condition = condition(filter);
        leaveOut(condition, cut);
        if (after != null) {
            behind(condition, after);
        }
        return jdbc.sql(SELECT + condition.text + " order by e.at_millis desc, e.id desc limit " + limit)
                .params(condition.values)
                .query(StoredRow.class)
                .list();
    }

    static String cursor(StoredRow last) {
        return Cursor.of(last.atMillis(), last.id());
    }

    private static void behind(Condition condition, String after) {
        var position = Cursor.read(after, 2);
        try {
            condition.and(
                    "(e.at_millis < :at or (e.at_millis = :at and e.id < :last))", "at", Long.valueOf(position.get(0)));
            condition.values.put("last", Long.valueOf(position.get(1)));
        } catch (NumberFormatException notOurs) {
            throw DomainException.malformed("cursor");
        }
    }

    private static void leaveOut(Condition condition, List<ChainBreak> cut) {
        for (var i = 0; i < cut.size(); i++) {
            var chain = cut.get(i);
            condition.text.append(
                    " and not (e.subject_kind = :k%d and e.subject_number = :n%d and e.seq > :s%d)".formatted(i, i, i));
            condition.values.put("k" + i, chain.subject().kind());
            condition.values.put("n" + i, chain.subject().number());
            condition.values.put("s" + i, chain.seq());
        }
    }

    private Condition condition(AuditFilter f) {
        var c = new Condition();
        c.and("e.at_millis >= :from", "from", startOf(f.from()));
        var to = f.to();
        c.and("e.at_millis < :to", "to", startOf(to == null ? null : to.plusDays(1)));
        var who = f.who();
        c.and("e.actor in (:actors)", "actors", who == null ? null : people(who));
        c.and("e.subject_kind = :kind", "kind", f.kind());
        c.and("e.type = :type", "type", f.type());
        c.and("e.subject_number = :number", "number", f.subject());
        c.and("e.type in (:sensitive)", "sensitive", f.sensitive() ? AuditLooks.SENSITIVE : null);
        return c;
    }

    /** What nobody is called is taken as a user name, so that people who left are still found. */
    private List<String> people(String who) {
        var named = actors.named(who);
        return named.isEmpty() ? List.of(who) : named;
    }

    private static @Nullable Long startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Zone.SHANGHAI).toInstant().toEpochMilli();
    }

    Optional<StoredRow> one(long id) {
        return jdbc.sql(SELECT + " where e.id = ?")
                .param(id)
                .query(StoredRow.class)
                .optional();
    }

    /** The digest each of these rows should name as the one before it, by row id; none for first rows. */
    Map<Long, String> digestsBefore(List<StoredRow> rows) {
        var found = new HashMap<Long, String>();
        if (!rows.isEmpty()) {
            jdbc.sql("select e.id, b.digest from audit_event e join audit_event b on b.subject_kind = e.subject_kind"
                            + " and b.subject_number = e.subject_number and b.seq = e.seq - 1 where e.id in (:ids)")
                    .param("ids", rows.stream().map(StoredRow::id).toList())
                    .query((set, n) -> found.put(set.getLong(1), set.getString(2)))
                    .list();
        }
        return found;
    }

    List<String> kinds() {
        return jdbc.sql("select distinct subject_kind from audit_event order by subject_kind")
                .query(String.class)
                .list();
    }

    List<String> types() {
        return jdbc.sql("select distinct type from audit_event order by type")
                .query(String.class)
                .list();
    }
}
