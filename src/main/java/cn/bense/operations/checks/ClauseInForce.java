package cn.bense.operations.checks;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tariff version that a deduction quotes was in force on the day of the finding, and has that clause. */
final class ClauseInForce implements Check {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public String key() {
        return "clause-in-force";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        var looked = new long[1];
        books.each(
                "select d.id, d.number, d.contract, d.clause, d.clause_version, d.found_at, t.valid_from, t.valid_to,"
                        + " c.id as clause_id from settlement_deduction d"
                        + " left join contract_tariff t on t.contract = d.contract and t.version = d.clause_version"
                        + " left join contract_clause c on c.contract = d.contract and c.version = d.clause_version"
                        + " and c.code = d.clause",
                row -> {
                    looked[0]++;
                    var found = Books.utc(row, "found_at");
                    var day = found == null ? null : LocalDate.ofInstant(found, ZONE);
                    var from = row.getObject("valid_from", LocalDate.class);
                    var to = row.getObject("valid_to", LocalDate.class);
                    row.getLong("clause_id");
                    if (row.wasNull() || !within(day, from, to)) {
                        findings.add(
                                "settlement_deduction",
                                row.getString("number"),
                                "id=" + row.getLong("id"),
                                "发现日 " + day + " 在用的单价表里的条款",
                                "%s 第 %d 版 %s，有效期 %s 至 %s"
                                        .formatted(
                                                row.getString("contract"),
                                                row.getInt("clause_version"),
                                                row.getString("clause"),
                                                Objects.toString(from, "无"),
                                                Objects.toString(to, "今")));
                    }
                });
        return looked[0];
    }

    /** The end of validity is not part of it. */
    private static boolean within(@Nullable LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return day != null && from != null && !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
