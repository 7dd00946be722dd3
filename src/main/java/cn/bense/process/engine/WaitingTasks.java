package cn.bense.process.engine;

import cn.bense.process.TaskBook.Inbox;
import cn.bense.process.TaskBook.Sort;
import cn.bense.shared.Cursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Open tasks of an inbox. One part per unit and post, each read in index order up to the page's size and then merged by the
 * database: a page costs the same however many tasks wait.
 */
@Component
class WaitingTasks {

    private static final String OPEN =
            "from process_human_task t where t.state = 'OPEN' and t.unit_key = ? and t.post = ?"
                    + " and (t.assignee is null or t.assignee = ?)";

    private final EntityManager entities;

    WaitingTasks(EntityManager entities) {
        this.entities = entities;
    }

    /** Up to {@code limit} rows after the cursor, the earliest first. */
    List<HumanTaskRow> page(
            Inbox inbox,
            @Nullable String process,
            @Nullable String element,
            Sort sort,
            int limit,
            @Nullable String after) {
        var key = sort == Sort.DUE ? "t.sort_at" : "t.created_at";
        var place = after == null ? List.<String>of() : Cursor.read(after, 2);
        var values = new ArrayList<Object>();
        var parts = new ArrayList<String>();
        for (var unit : units(inbox)) {
            for (var post : new LinkedHashSet<>(inbox.posts())) {
                parts.add("(select t.* " + part(inbox, unit, post, process, element, values)
                        + beyond(key, place, values) + " order by " + key + ", t.id limit " + limit + ")");
            }
        }
        var sql = String.join(" union all ", parts) + " order by " + key.substring(2) + ", id limit " + limit;
        return rows(fill(entities.createNativeQuery(sql, HumanTaskRow.class), values));
    }

    long count(Inbox inbox, @Nullable String process, @Nullable String element) {
        var values = new ArrayList<Object>();
        var parts = new ArrayList<String>();
        for (var unit : units(inbox)) {
            for (var post : new LinkedHashSet<>(inbox.posts())) {
                parts.add("(select count(*) " + part(inbox, unit, post, process, element, values) + ")");
            }
        }
        var counted = fill(entities.createNativeQuery("select " + String.join(" + ", parts)), values);
        return ((Number) counted.getSingleResult()).longValue();
    }

    /** Tasks of no unit are for everyone who holds the post. */
    private static LinkedHashSet<String> units(Inbox inbox) {
        var units = new LinkedHashSet<>(inbox.units());
        units.add("");
        return units;
    }

    private static String part(
            Inbox inbox,
            String unit,
            String post,
            @Nullable String process,
            @Nullable String element,
            List<Object> values) {
        values.addAll(List.of(unit, post, inbox.person() == null ? "" : inbox.person()));
        var text = new StringBuilder(OPEN);
        if (process != null) {
            text.append(" and t.process = ?");
            values.add(process);
        }
        if (element != null) {
            text.append(" and t.element = ?");
            values.add(element);
        }
        return text.toString();
    }

    private static String beyond(String key, List<String> place, List<Object> values) {
        if (place.isEmpty()) {
            return "";
        }
        var at = Instant.ofEpochMilli(Long.parseLong(place.get(0)));
        values.addAll(List.of(at, at, place.get(1)));
        return " and %s >= ? and (%s > ? or t.id > ?)".formatted(key, key);
    }

    private static Query fill(Query query, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<HumanTaskRow> rows(Query query) {
        return query.getResultList();
    }

    static String cursor(HumanTaskRow last, Sort sort) {
        var at = sort == Sort.DUE ? last.sortAt() : last.createdAt();
        return Cursor.of(at.toEpochMilli(), last.id());
    }
}
