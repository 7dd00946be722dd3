package cn.bense.operations.checks;

import java.sql.SQLException;

/** One deduction per case, clause and episode, and every deduction has its case. */
final class ChargedOnce implements Check {

    @Override
    public String key() {
        return "charged-once";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        books.each(
                "select case_number, clause, episode, count(*) as n, max(number) as number from settlement_deduction"
                        + " group by case_number, clause, episode having count(*) > 1",
                row -> findings.add(
                        "settlement_deduction",
                        row.getString("number"),
                        "case_number=" + row.getString("case_number"),
                        "同一案件、条款、次别至多 1 条扣款",
                        row.getLong("n") + " 条（" + row.getString("clause") + " " + row.getString("episode") + "）"));
        books.each(
                "select d.id, d.number, d.case_number from settlement_deduction d"
                        + " left join cases_case_file c on c.number = d.case_number where c.id is null",
                row -> findings.add(
                        "settlement_deduction",
                        row.getString("number"),
                        "id=" + row.getLong("id"),
                        "扣款有案件 " + row.getString("case_number"),
                        "没有这件案件"));
        return books.count("select count(*) from settlement_deduction");
    }
}
