package cn.bense.operations.checks;

import java.sql.SQLException;

/** Our inbox rows and the engine's tasks are the same set, both ways. */
final class InboxRows implements Check {

    @Override
    public String key() {
        return "inbox-rows";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        books.each(
                "select t.id, t.subject_number, t.name from process_human_task t left join ACT_RU_TASK e on e.ID_ = t.id"
                        + " where t.state = 'OPEN' and e.ID_ is null",
                row -> findings.add(
                        "process_human_task",
                        row.getString("subject_number"),
                        "id=" + row.getString("id"),
                        "待办“" + row.getString("name") + "”在引擎里也在等",
                        "引擎里没有这个任务"));
        books.each(
                "select e.ID_ as id, e.NAME_ as name, t.state, t.subject_number from ACT_RU_TASK e"
                        + " left join process_human_task t on t.id = e.ID_ where t.id is null or t.state <> 'OPEN'",
                row -> findings.add(
                        "ACT_RU_TASK",
                        row.getString("subject_number"),
                        "ID_=" + row.getString("id"),
                        "引擎的任务“" + row.getString("name") + "”有一条打开的待办",
                        row.getString("state") == null ? "没有待办" : "待办状态 " + row.getString("state")));
        books.each(
                "select t.id, t.subject_number, t.element, e.TASK_DEF_KEY_ as drawn from process_human_task t"
                        + " join ACT_RU_TASK e on e.ID_ = t.id where t.state = 'OPEN' and t.element <> e.TASK_DEF_KEY_",
                row -> findings.add(
                        "process_human_task",
                        row.getString("subject_number"),
                        "id=" + row.getString("id"),
                        "环节 " + row.getString("drawn"),
                        "环节 " + row.getString("element")));
        return books.count("select count(*) from process_human_task where state = 'OPEN'");
    }
}
