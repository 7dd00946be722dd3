package cn.bense.operations.checks;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Each change of state has its event row: the events lead from one state to the next and end in the stored one. */
final class StateChanges implements Check {

    private static final Map<String, String> TABLES =
            Map.of("case", "cases_case_file", "deduction", "settlement_deduction");

    @Override
    public String key() {
        return "state-changes";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        long looked = 0;
        for (var table : TABLES.entrySet()) {
            looked += look(books, findings, table.getKey(), table.getValue());
        }
        return looked;
    }

    private static long look(Books books, Findings findings, String kind, String table) throws SQLException {
        var reached = new HashMap<String, String>();
        var looked = new long[1];
        books.each(
                "select id, subject_number, seq, type, from_state, to_state from audit_event"
                        + " where subject_kind = ? and to_state is not null order by subject_number, seq",
                row -> {
                    looked[0]++;
                    var number = row.getString("subject_number");
                    var from = row.getString("from_state");
                    var before = reached.put(number, row.getString("to_state"));
                    if (!continues(before, from)) {
                        findings.add(
                                "audit_event",
                                number,
                                "id=" + row.getLong("id") + "，第 " + row.getLong("seq") + " 条",
                                "从上一条到达的状态 " + before + " 出发",
                                "从 " + Objects.toString(from, "空") + " 出发（" + row.getString("type") + "）");
                    }
                },
                kind);
        books.each("select id, number, state from " + table, row -> {
            var last = reached.remove(row.getString("number"));
            if (!row.getString("state").equals(last)) {
                findings.add(
                        table,
                        row.getString("number"),
                        "id=" + row.getLong("id"),
                        "状态 " + Objects.toString(last, "（没有经过记录）"),
                        row.getString("state"));
            }
        });
        reached.keySet().forEach(number -> findings.add(table, number, "number=" + number, "有经过记录的编号在表里有一行", "没有"));
        return looked[0];
    }

    private static boolean continues(@Nullable String before, @Nullable String from) {
        return before == null || before.equals(from);
    }
}
