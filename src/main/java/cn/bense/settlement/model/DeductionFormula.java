package cn.bense.settlement.model;

import cn.bense.cases.CaseFacts.Facts;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of a proposal line by line, for owner and contractor to read. */
final class DeductionFormula {

    private DeductionFormula() {}

    static List<String> lines(
            Contract contract,
            Tariff tariff,
            Clause clause,
            Money base,
            DeductionRule.Factor factor,
            Money amount,
            Facts facts,
            long repeats) {
        var lines = new ArrayList<String>();
        lines.add("条款 %s %s，%s单价第 %d 版（发现之日在用）"
                .formatted(clause.code(), clause.name(), contract.name(), tariff.version()));
        lines.add(baseLine(clause, base, facts));
        lines.add(
                factor.value().compareTo(BigDecimal.ONE) == 0
                        ? "倍数：不乘"
                        : "倍数：%s，×%s（只取最大的一个，不连乘）"
                                .formatted(
                                        factor.row(),
                                        factor.value().stripTrailingZeros().toPlainString()));
        if (repeats > 0) {
            lines.add("30 天内同条款同路段此前已有 %d 次".formatted(repeats));
        }
        lines.add("%s × %s = %s 元"
                .formatted(base.yuan(), factor.value().stripTrailingZeros().toPlainString(), amount.yuan()));
        return lines;
    }

    private static String baseLine(Clause clause, Money base, Facts facts) {
        return switch (clause.code()) {
            case DeductionRule.OVERDUE ->
                "超时 %d 小时，计 %d 个 24 小时，每个 %s 元，最高 %s 元：%s 元"
                        .formatted(
                                facts.lateBy().toHours(),
                                DeductionRule.startedDays(facts.lateBy()),
                                clause.first().yuan(),
                                clause.max().yuan(),
                                base.yuan());
            case DeductionRule.REWORK -> "第 %d 次返工：%s 元".formatted(Math.max(1, facts.reworkCount()), base.yuan());
            default -> "单价：%s 元".formatted(base.yuan());
        };
    }
}
