package cn.bense.operations.checks;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** A work order is open as long as its work is, and its steps were really done. */
final class OrderStates implements Check {

    private static final String LIVE =
            "select e.BUSINESS_KEY_, e.ID_ from ACT_RU_EXECUTION e where e.PARENT_ID_ is null"
                    + " and e.BUSINESS_KEY_ like 'RW%'";

    @Override
    public String key() {
        return "order-states";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        var live = books.map(LIVE);
        var looked = new long[1];
        books.each(
                "select w.id, w.number, w.state, w.finished_at, w.origin_kind, w.origin_number, c.state as case_state,"
                        + " c.work_order, case when c.state in " + CaseRoots.ENDED + " then 1 else 0 end as case_ended"
                        + " from cleanup_work_order w"
                        + " left join cases_case_file c on w.origin_kind = 'case' and c.number = w.origin_number",
                row -> {
                    looked[0]++;
                    judge(row, live, findings);
                });
        books.each(
                "select s.id, s.work_order from cleanup_step s"
                        + " left join cleanup_work_order w on w.number = s.work_order where w.id is null",
                row -> findings.add(
                        "cleanup_step", row.getString("work_order"), "id=" + row.getLong("id"), "步骤有作业单", "没有"));
        books.each(
                "select s.id, s.work_order, t.state from cleanup_step s"
                        + " left join process_human_task t on t.id = s.task_id where t.id is null or t.state <> 'DONE'",
                row -> findings.add(
                        "cleanup_step",
                        row.getString("work_order"),
                        "id=" + row.getLong("id"),
                        "做过的步骤对应一条办完的待办",
                        Objects.toString(row.getString("state"), "没有待办")));
        return looked[0];
    }

    private static void judge(java.sql.ResultSet row, Map<String, String> live, Findings findings) throws SQLException {
        var number = row.getString("number");
        var key = "id=" + row.getLong("id");
        var open = "OPEN".equals(row.getString("state"));
        var done = "DONE".equals(row.getString("state"));
        if (done != (row.getTimestamp("finished_at") != null)) {
            findings.add(
                    "cleanup_work_order",
                    number,
                    key,
                    "办完才有办完时间",
                    row.getString("state") + "，办完时间 " + Objects.toString(row.getTimestamp("finished_at"), "空"));
        }
        if (!open && live.containsKey(number)) {
            findings.add("cleanup_work_order", number, key, "流程还在走的作业单是 OPEN", row.getString("state"));
        }
        if ("case".equals(row.getString("origin_kind")) && row.getString("case_state") == null) {
            findings.add("cleanup_work_order", number, key, "有案件 " + row.getString("origin_number"), "没有这件案件");
        } else if (open && row.getInt("case_ended") == 1) {
            findings.add(
                    "cleanup_work_order", number, key, "案件结束后没有开着的作业单", "OPEN，案件状态 " + row.getString("case_state"));
        } else if (open && row.getString("case_state") != null && !number.equals(row.getString("work_order"))) {
            findings.add(
                    "cleanup_work_order",
                    number,
                    key,
                    "开着的作业单就是案件现在的那张",
                    "案件现在的是 " + Objects.toString(row.getString("work_order"), "空"));
        }
    }
}
