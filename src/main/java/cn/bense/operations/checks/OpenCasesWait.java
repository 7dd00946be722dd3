package cn.bense.operations.checks;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Each open case waits for somebody, a message or an instant. Reminders beside the line (boundary timers, event sub-processes)
 * do not count: they are there whether or not anybody can act.
 */
final class OpenCasesWait implements Check {

    /** The instances of a root that belong to the case's own line: deductions are not waited for. */
    private static final String IN_TREE = " join ACT_RU_EXECUTION p on p.ID_ = %s.PROC_INST_ID_"
            + " join ACT_RU_EXECUTION r on r.ID_ = p.ROOT_PROC_INST_ID_"
            + " join ACT_RE_PROCDEF rd on rd.ID_ = r.PROC_DEF_ID_ and rd.KEY_ = 'problem-handling'"
            + " join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_ and d.KEY_ <> 'deduction-decision'";

    @Override
    public String key() {
        return "open-cases-wait";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        Set<String> waiting = new HashSet<>();
        books.each(
                "select r.BUSINESS_KEY_ from ACT_RU_TASK t" + IN_TREE.formatted("t"),
                row -> waiting.add(row.getString(1)));
        books.each(
                "select r.BUSINESS_KEY_ from ACT_HI_ACTINST a" + IN_TREE.formatted("a")
                        + " where a.END_TIME_ is null and (a.ACT_TYPE_ like 'intermediate%' or a.ACT_TYPE_ in"
                        + " ('receiveTask', 'eventBasedGateway'))",
                row -> waiting.add(row.getString(1)));
        var looked = new long[1];
        books.each("select number, state from cases_case_file where state not in " + CaseRoots.ENDED, row -> {
            looked[0]++;
            if (!waiting.contains(row.getString("number"))) {
                findings.add(
                        "ACT_RU_TASK",
                        row.getString("number"),
                        "BUSINESS_KEY_=" + row.getString("number"),
                        "在办案件在等一个人、一条消息或一个时间",
                        "什么也不等，案件状态 " + row.getString("state"));
            }
        });
        return looked[0];
    }
}
