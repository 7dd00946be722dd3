package cn.bense.operations.checks;

import java.sql.SQLException;
import java.util.HashMap;

/** An open case has exactly one live root instance; an ended one has one at most. */
final class CaseRoots implements Check {

    static final String ENDED = "('REJECTED', 'CLOSED', 'VOIDED', 'MERGED')";

    /** Live root instances with key and business key of their definition. */
    static final String ROOTS = "select e.ID_ as id, e.BUSINESS_KEY_ as number, d.KEY_ as process"
            + " from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
            + " where e.PARENT_ID_ is null and e.SUPER_EXEC_ is null";

    @Override
    public String key() {
        return "case-roots";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        var roots = new HashMap<String, Integer>();
        books.each(
                ROOTS + " and d.KEY_ = 'problem-handling'",
                row -> roots.merge(row.getString("number"), 1, Integer::sum));
        var looked = new long[1];
        books.each(
                "select number, state, case when state in " + ENDED
                        + " then 1 else 0 end as ended from cases_case_file",
                row -> {
                    looked[0]++;
                    var live = roots.getOrDefault(row.getString("number"), 0);
                    var ended = row.getInt("ended") == 1;
                    if (ended ? live > 1 : live != 1) {
                        findings.add(
                                "ACT_RU_EXECUTION",
                                row.getString("number"),
                                "BUSINESS_KEY_=" + row.getString("number"),
                                ended ? "办结案件至多 1 个主流程" : "在办案件恰有 1 个主流程",
                                live + " 个，案件状态 " + row.getString("state"));
                    }
                });
        return looked[0];
    }
}
