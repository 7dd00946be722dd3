package cn.bense.cases.model;

import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseState;
import cn.bense.cases.Lamp;
import cn.bense.catalog.Catalog;
import cn.bense.organization.Person;
import cn.bense.shared.Cursor;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a filter into one keyset query; what a person may not see is in the condition, not filtered afterwards. */
@Component
public class CaseQuery {

    /** Cases without a deadline come last when sorted by it. */
    private static final Instant NO_DEADLINE = Instant.parse("9999-01-01T00:00:00Z");

    private static final List<CaseState> ON_THE_CLOCK = List.of(
            CaseState.DISPATCHED,
            CaseState.ACKNOWLEDGED,
            CaseState.IN_PROGRESS,
            CaseState.REWORK,
            CaseState.RULING,
            CaseState.RETURN_REQUESTED,
            CaseState.EXTENSION_REQUESTED,
            CaseState.SUSPENDED);

    /** In these the clock may stand. */
    private static final List<CaseState> MAY_STAND =
            List.of(CaseState.SUSPENDED, CaseState.RETURN_REQUESTED, CaseState.RULING);

    private final EntityManager entities;
    private final Catalog catalog;
    private final Clock clock;

    CaseQuery(EntityManager entities, Catalog catalog, Clock clock) {
        this.entities = entities;
        this.catalog = catalog;
        this.clock = clock;
    }

    private static final class Condition {
        final StringBuilder text = new StringBuilder("1 = 1");
        final Map<String, Object> values = new HashMap<>();

        void and(String part, String name, @Nullable Object value) {
            if (value != null) {
                text.append(" and ").append(part);
                values.put(name, value);
            }
        }

        <T> TypedQuery<T> fill(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }

    private static boolean byDue(CaseFilter filter) {
        return "due".equals(filter.sort());
    }

    /** Up to {@code limit} rows after the cursor. */
    public List<CaseFile> page(Person person, CaseFilter filter, int limit, @Nullable String after) {
        var condition = condition(person, filter);
        var due = byDue(filter);
        var key = due ? "coalesce(c.dueClock.dueAt, :none)" : "c.finding.foundAt";
        if (due) {
            condition.values.put("none", NO_DEADLINE);
        }
        if (after != null) {
            var position = Cursor.read(after, 2);
            var than = due ? ">" : "<";
            condition.text.append(
                    // the first part alone lets the database begin at the place in its index
                    " and %s %s= :at and (%s %s :at or c.number %s :last)".formatted(key, than, key, than, than));
            condition.values.put("at", Instant.ofEpochMilli(Long.parseLong(position.get(0))));
            condition.values.put("last", position.get(1));
        }
        var order = due ? key + ", c.number" : key + " desc, c.number desc";
        return condition
                .fill(entities.createQuery(
                        "select c from CaseFile c where " + condition.text + " order by " + order, CaseFile.class))
                .setMaxResults(limit)
                .getResultList();
    }

    public String cursor(CaseFilter filter, CaseFile last) {
        var due = last.dueClock().dueAt();
        var key = byDue(filter)
                ? (due == null ? NO_DEADLINE : due)
                : last.finding().foundAt();
        return Cursor.of(key.toEpochMilli(), last.number());
    }

    /** Counts at most {@code cap}: an exact count of a large list is never worth its price. */
    public long count(Person person, CaseFilter filter, int cap) {
        var condition = condition(person, filter);
        return counted(condition, cap);
    }

    private long counted(Condition condition, int cap) {
        return condition
                .fill(entities.createQuery("select c.id from CaseFile c where " + condition.text, Long.class))
                .setMaxResults(cap)
                .getResultList()
                .size();
    }

    /** How many there are in each state, at most {@code cap} each; states without any are left out. */
    public Map<CaseState, Long> countByState(Person person, CaseFilter filter, int cap) {
        var counts = new EnumMap<CaseState, Long>(CaseState.class);
        for (var state : filter.states().isEmpty() ? List.of(CaseState.values()) : filter.states()) {
            var found = counted(condition(person, filter.withStates(List.of(state))), cap);
            if (found > 0) {
                counts.put(state, found);
            }
        }
        return counts;
    }

    private Condition condition(Person person, CaseFilter f) {
        var c = new Condition();
        if (person.ofCompany() || !person.seesBusiness()) {
            c.and("(c.assignment.performer = :mine or c.finding.finder = :me)", "mine", person.unit());
            c.values.put("me", person.username());
        }
        c.and("c.state in :states", "states", f.states().isEmpty() ? null : f.states());
        c.and("c.finding.item = :item", "item", f.item());
        c.and("c.site.road = :road", "road", f.road());
        c.and("c.site.grid = :grid", "grid", f.grid());
        c.and("c.assignment.performer = :performer", "performer", f.performer());
        c.and("c.finding.channel = :channel", "channel", f.channel());
        c.and("c.assignment.owner = :owner", "owner", f.owner());
        front(c, f.front());
        c.and("c.finding.finder = :finder", "finder", f.finder());
        var from = f.from();
        c.and(
                "c.finding.foundAt >= :from",
                "from",
                from == null ? null : from.atStartOfDay(Zone.SHANGHAI).toInstant());
        var to = f.to();
        c.and(
                "c.finding.foundAt < :to",
                "to",
                to == null ? null : to.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant());
        if (f.supervised()) {
            c.text.append(" and c.course.supervision.supervisionLevel > 0");
        }
        lamp(c, f.lamp());
        text(c, f.text());
        return c;
    }

    private void front(Condition c, @Nullable String front) {
        if (front == null) {
            return;
        }
        var items = catalog.items(clock.instant()).stream()
                .filter(i -> i.front().equals(front))
                .map(Catalog.Item::code)
                .toList();
        if (items.isEmpty()) {
            throw DomainException.malformed("front-unknown", front);
        }
        c.and("c.finding.item in :items", "items", items);
    }

    private void lamp(Condition c, @Nullable Lamp lamp) {
        if (lamp == null) {
            return;
        }
        if (lamp == Lamp.PAUSED) {
            c.and("c.dueClock.suspendedAt is not null and c.state in :paused", "paused", MAY_STAND);
            return;
        }
        c.and("c.dueClock.suspendedAt is null and c.state in :clocked", "clocked", new ArrayList<>(ON_THE_CLOCK));
        var part = switch (lamp) {
            case RED -> "c.dueClock.dueAt < :now";
            case YELLOW -> "c.dueClock.dueAt >= :now and c.dueClock.warnAt <= :now";
            default -> "c.dueClock.warnAt > :now";
        };
        c.and(part, "now", clock.instant());
    }

    private static void text(Condition c, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        var escaped = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        c.and(
                "(c.number like :text escape '!' or c.site.address like :text escape '!'"
                        + " or c.finding.itemName like :text escape '!' or c.assignment.performerName like :text escape '!')",
                "text",
                "%" + escaped + "%");
    }
}
