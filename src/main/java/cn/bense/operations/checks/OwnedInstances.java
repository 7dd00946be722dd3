package cn.bense.operations.checks;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Every live instance belongs to a row of ours, and a deduction under decision has exactly one. */
final class OwnedInstances implements Check {

    private static final String INSTANCES = "select e.ID_ as id, e.BUSINESS_KEY_ as number, d.KEY_ as process,"
            + " d.RESOURCE_NAME_ as file from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
            + " where e.PARENT_ID_ is null";

    @Override
    public String key() {
        return "owned-instances";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        var subjects = Map.of(
                "AJ", books.set("select number from cases_case_file"),
                "RW", books.set("select number from cleanup_work_order"),
                "KK", books.set("select number from settlement_deduction"),
                "TZ", books.set("select number from cleanup_owner_notice"));
        var decisions = new HashMap<String, Integer>();
        var looked = new long[1];
        books.each(INSTANCES, row -> {
            looked[0]++;
            var number = row.getString("number");
            var prefix = number == null || number.length() < 2 ? "" : number.substring(0, 2);
            var known = subjects.get(prefix);
            if (known == null ? prefix.isEmpty() : !known.contains(number)) {
                findings.add(
                        "ACT_RU_EXECUTION",
                        number,
                        "ID_=" + row.getString("id"),
                        "流程属于一件案件、作业单、扣款或告知单",
                        row.getString("process") + " 的业务编号查不到");
            }
            if ("deduction-decision".equals(row.getString("process"))) {
                decisions.merge(String.valueOf(number), 1, Integer::sum);
            }
        });
        return looked[0] + decisions(books, findings, decisions);
    }

    /** APPEALED is under decision too; the later states have left it. */
    private static long decisions(Books books, Findings findings, Map<String, Integer> live) throws SQLException {
        var deciding = Set.of("PROPOSED", "CONFIRMED", "APPEALED");
        var looked = new long[1];
        books.each("select id, number, state from settlement_deduction", row -> {
            looked[0]++;
            var found = live.getOrDefault(row.getString("number"), 0);
            var wanted = deciding.contains(row.getString("state")) ? 1 : 0;
            if (found != wanted) {
                findings.add(
                        "settlement_deduction",
                        row.getString("number"),
                        "id=" + row.getLong("id"),
                        wanted == 1 ? "待定的扣款恰有 1 个决定流程" : "已定的扣款没有决定流程",
                        found + " 个，状态 " + row.getString("state"));
            }
        });
        return looked[0];
    }
}
