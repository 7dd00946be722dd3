package cn.bense.settlement.model;

import cn.bense.organization.Person;
import cn.bense.settlement.DeductionState;
import cn.bense.settlement.Deductions.Filter;
import cn.bense.shared.Cursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists and totals of deductions; what a person may not see is in the condition. */
@Component
class DeductionQuery {

    /** Sums of one contract in one month; DROPPED lines count with zero. */
    record Total(
            String contract, String contractorName, long lines, long undecided, long proposedFen, long decidedFen) {}

    private final EntityManager entities;
    private final DeductionRights rights;

    DeductionQuery(EntityManager entities, DeductionRights rights) {
        this.entities = entities;
        this.rights = rights;
    }

    List<Deduction> page(Person person, Filter filter, int limit, @Nullable String after) {
        var values = new HashMap<String, Object>();
        var where = condition(person, filter, values);
        if (after != null) {
            where += " and d.number < :last";
            values.put("last", Cursor.read(after, 1).get(0));
        }
        return fill(
                        entities.createQuery(
                                "select d from Deduction d where " + where + " order by d.number desc",
                                Deduction.class),
                        values)
                .setMaxResults(limit)
                .getResultList();
    }

    Map<DeductionState, Long> counts(Person person, Filter filter) {
        var values = new HashMap<String, Object>();
        var any = new Filter(filter.contract(), filter.month(), List.of(), filter.caseNumber(), filter.contractor());
        var where = condition(person, any, values);
        var counts = new EnumMap<DeductionState, Long>(DeductionState.class);
        fill(
                        entities.createQuery(
                                "select d.state, count(d) from Deduction d where " + where + " group by d.state",
                                Object[].class),
                        values)
                .getResultList()
                .forEach(r -> counts.put((DeductionState) r[0], number(r[1])));
        return counts;
    }

    List<Total> totals(Person person, YearMonth month) {
        var values = new HashMap<String, Object>();
        var where = condition(person, new Filter(null, month, List.of(), null, null), values);
        values.put("open", DeductionState.PROPOSED);
        return fill(
                        entities.createQuery(
                                "select d.charge.contract, max(d.charge.contractorName), count(d),"
                                        + " sum(case when d.state = :open then 1 else 0 end),"
                                        + " sum(d.charge.proposedFen), sum(coalesce(d.decision.decidedFen, 0))"
                                        + " from Deduction d where " + where
                                        + " group by d.charge.contract order by d.charge.contract",
                                Object[].class),
                        values)
                .getResultList()
                .stream()
                .map(r ->
                        new Total((String) r[0], (String) r[1], number(r[2]), number(r[3]), number(r[4]), number(r[5])))
                .toList();
    }

    List<YearMonth> months(Person person) {
        var values = new HashMap<String, Object>();
        var where = condition(person, new Filter(null, null, List.of(), null, null), values);
        return fill(
                        entities.createQuery(
                                "select distinct d.chargeMonth from Deduction d where " + where
                                        + " order by d.chargeMonth desc",
                                String.class),
                        values)
                .getResultList()
                .stream()
                .map(YearMonth::parse)
                .toList();
    }

    private String condition(Person person, Filter f, Map<String, Object> values) {
        var where = new StringBuilder(visible(person, values));
        add(where, values, "charge.contract", f.contract());
        add(where, values, "caseNumber", f.caseNumber());
        add(where, values, "charge.contractor", f.contractor());
        var month = f.month();
        add(where, values, "chargeMonth", month == null ? null : month.toString());
        if (!f.states().isEmpty()) {
            where.append(" and d.state in :states");
            values.put("states", f.states());
        }
        return where.toString();
    }

    private static void add(StringBuilder where, Map<String, Object> values, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            var name = field.replace('.', '_');
            where.append(" and d.").append(field).append(" = :").append(name);
            values.put(name, value);
        }
    }

    private String visible(Person person, Map<String, Object> values) {
        if (rights.seesCompany(person)) {
            values.put("unit", person.unit());
            values.put("hidden", List.of(DeductionState.PROPOSED, DeductionState.DROPPED));
            return "d.charge.contractor = :unit and d.state not in :hidden";
        }
        if (rights.seesAll(person)) {
            return "1 = 1";
        }
        if (rights.seesOwned(person)) {
            values.put("unit", person.unit());
            return "d.charge.owner = :unit";
        }
        return "1 = 0";
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
