package cn.bense.operations.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Amount, points and ceiling of each deduction, computed anew from the inputs kept with it, the clause of its tariff version and
 * the factor of its formula (domain.md 5.3, 5.7); and the decision within that ceiling.
 */
final class ChargeAmounts implements Check {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FACTOR = Pattern.compile("×(\\d+(?:\\.\\d+)?)（只取最大的一个");
    private static final Set<String> DECIDED = Set.of("CONFIRMED", "ACCEPTED", "APPEALED", "FINAL", "LOCKED");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final String SQL =
            "select d.id, d.number, d.clause, d.rule_inputs, d.formula, d.proposed_fen, d.highest_fen, d.decided_fen,"
                    + " d.points, d.state, d.exemption, d.reason, c.first_fen, c.second_fen, c.third_fen, c.late_multiplier, c.max_fen,"
                    + " c.points as first_points, c.second_points, c.third_points, c.max_points"
                    + " from settlement_deduction d join contract_clause c on c.contract = d.contract"
                    + " and c.version = d.clause_version and c.code = d.clause";

    @Override
    public String key() {
        return "charge-amounts";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        var looked = new long[1];
        books.each(SQL, row -> {
            looked[0]++;
            amounts(row, findings);
            decision(row, findings);
        });
        return looked[0];
    }

    private static void amounts(ResultSet row, Findings findings) throws SQLException {
        var number = row.getString("number");
        var key = "id=" + row.getLong("id");
        var inputs = JSON.readTree(row.getString("rule_inputs"));
        var factor = factor(row.getString("formula"));
        var amount = base(row, inputs).multiply(factor).setScale(0, RoundingMode.HALF_UP);
        findings.compare(
                "settlement_deduction", number, key + "，建议金额", yuan(amount), yuan(row.getBigDecimal("proposed_fen")));
        findings.compare(
                "settlement_deduction",
                number,
                key + "，分值",
                points(row, inputs).multiply(factor).setScale(2, RoundingMode.HALF_UP),
                row.getBigDecimal("points").setScale(2, RoundingMode.UNNECESSARY));
        findings.compare(
                "settlement_deduction",
                number,
                key + "，上限",
                yuan(ceiling(row)),
                yuan(row.getBigDecimal("highest_fen")));
    }

    private static BigDecimal base(ResultSet row, JsonNode inputs) throws SQLException {
        var first = row.getBigDecimal("first_fen");
        return switch (row.getString("clause")) {
            case "D11" -> first.multiply(days(inputs)).min(row.getBigDecimal("max_fen"));
            case "D12" -> step(row, inputs, "first_fen", "second_fen", "third_fen");
            default -> first;
        };
    }

    private static BigDecimal points(ResultSet row, JsonNode inputs) throws SQLException {
        var first = row.getBigDecimal("first_points");
        return switch (row.getString("clause")) {
            case "D11" -> first.multiply(days(inputs)).min(row.getBigDecimal("max_points"));
            case "D12" -> step(row, inputs, "first_points", "second_points", "third_points");
            default -> first;
        };
    }

    private static BigDecimal step(ResultSet row, JsonNode inputs, String first, String second, String third)
            throws SQLException {
        var times = inputs.path("reworkCount").asLong();
        var step = times >= 3 && row.getBigDecimal(third) != null ? third : second;
        return times >= 2 && row.getBigDecimal(step) != null ? row.getBigDecimal(step) : row.getBigDecimal(first);
    }

    private static BigDecimal days(JsonNode inputs) {
        return BigDecimal.valueOf(inputs.path("overdueDays").asLong());
    }

    /** D11 and D12 are never multiplied; else the largest factor of the tariff, at least 2. */
    private static BigDecimal ceiling(ResultSet row) throws SQLException {
        var single = Set.of("D11", "D12").contains(row.getString("clause"));
        var factor = single ? BigDecimal.ONE : TWO.max(row.getBigDecimal("late_multiplier"));
        return row.getBigDecimal("max_fen").multiply(factor).setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal factor(String formula) {
        var named = FACTOR.matcher(formula);
        return named.find() ? new BigDecimal(named.group(1)) : BigDecimal.ONE;
    }

    private static void decision(ResultSet row, Findings findings) throws SQLException {
        var decided = row.getBigDecimal("decided_fen");
        var state = row.getString("state");
        var key = "id=" + row.getLong("id") + "，定下的金额";
        var number = row.getString("number");
        var ceiling = row.getBigDecimal("highest_fen");
        if (!fits(state, decided, ceiling)) {
            findings.add("settlement_deduction", number, key, fitting(state, ceiling), yuan(decided));
        }
        reason(row, state, findings);
    }

    /** What is dropped says why; a voided case's deduction has a reason and no exemption. */
    private static void reason(ResultSet row, String state, Findings findings) throws SQLException {
        var exemption = row.getString("exemption");
        var silent = exemption == null && row.getString("reason") == null;
        if (state.equals("DROPPED") ? silent : exemption != null) {
            findings.add(
                    "settlement_deduction",
                    row.getString("number"),
                    "id=" + row.getLong("id") + "，免责情形",
                    "不扣的写明原因，扣的没有免责情形",
                    "状态 " + state + "，" + Objects.toString(exemption, "空"));
        }
    }

    private static boolean fits(String state, @Nullable BigDecimal decided, BigDecimal ceiling) {
        if (DECIDED.contains(state)) {
            return decided != null && decided.signum() >= 0 && decided.compareTo(ceiling) <= 0;
        }
        return state.equals("DROPPED") ? decided != null && decided.signum() == 0 : decided == null;
    }

    private static String fitting(String state, BigDecimal ceiling) {
        if (DECIDED.contains(state)) {
            return "状态 " + state + "，不高于 " + yuan(ceiling);
        }
        return state.equals("DROPPED") ? "状态 DROPPED，0.00" : "状态 " + state + "，还没有金额";
    }

    static String yuan(@Nullable BigDecimal fen) {
        return fen == null
                ? "空"
                : fen.movePointLeft(2).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
