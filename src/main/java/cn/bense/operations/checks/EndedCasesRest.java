package cn.bense.operations.checks;

import java.sql.SQLException;

/** An ended case may wait for decisions on deductions and for nothing else; an ended instance for nothing at all. */
final class EndedCasesRest implements Check {

    @Override
    public String key() {
        return "ended-cases-rest";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        books.each(
                "select c.number, c.state, t.ID_ as task, t.TASK_DEF_KEY_ as element, d.KEY_ as process from ACT_RU_TASK t"
                        + " join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_"
                        + " join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_"
                        + " join ACT_RU_EXECUTION r on r.ID_ = p.ROOT_PROC_INST_ID_"
                        + " join cases_case_file c on c.number = r.BUSINESS_KEY_"
                        + " where c.state in " + CaseRoots.ENDED + " and d.KEY_ <> 'deduction-decision'",
                row -> findings.add(
                        "ACT_RU_TASK",
                        row.getString("number"),
                        "ID_=" + row.getString("task"),
                        "办结案件只可能在等扣款决定",
                        "还等着 " + row.getString("process") + " 的 " + row.getString("element") + "，案件状态 "
                                + row.getString("state")));
        books.each(
                "select e.ID_ as id, h.BUSINESS_KEY_ as number from ACT_RU_EXECUTION e"
                        + " left join ACT_HI_PROCINST h on h.PROC_INST_ID_ = e.PROC_INST_ID_"
                        + " where e.PARENT_ID_ is null and (h.ID_ is null or h.END_TIME_ is not null)",
                row -> findings.add(
                        "ACT_RU_EXECUTION",
                        row.getString("number"),
                        "ID_=" + row.getString("id"),
                        "已结束的流程不再等任何事",
                        "历史里已结束或没有，却还在运行"));
        books.each(
                "select h.PROC_INST_ID_ as id, h.BUSINESS_KEY_ as number from ACT_HI_PROCINST h"
                        + " left join ACT_RU_EXECUTION e on e.ID_ = h.PROC_INST_ID_"
                        + " where h.END_TIME_ is null and e.ID_ is null",
                row -> findings.add(
                        "ACT_HI_PROCINST",
                        row.getString("number"),
                        "PROC_INST_ID_=" + row.getString("id"),
                        "没有结束的流程正在运行",
                        "引擎里没有这个流程"));
        return books.count("select count(*) from cases_case_file where state in " + CaseRoots.ENDED);
    }
}
