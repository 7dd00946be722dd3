package cn.bense.contract.web;

import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tariff version; {@code to} is the first day it no longer holds. */
record TariffRow(int version, LocalDate from, @Nullable LocalDate to, List<ClauseRow> clauses) {

    /** One clause: amounts of the first, second and later time in fen, points likewise. */
    record ClauseRow(
            String code,
            String name,
            long firstFen,
            @Nullable Long secondFen,
            @Nullable Long thirdFen,
            BigDecimal lateMultiplier,
            long maxFen,
            BigDecimal points,
            @Nullable BigDecimal secondPoints,
            @Nullable BigDecimal thirdPoints,
            BigDecimal maxPoints) {

        static ClauseRow of(Clause c) {
            return new ClauseRow(
                    c.code(),
                    c.name(),
                    c.first().fen(),
                    fen(c.second()),
                    fen(c.third()),
                    c.lateMultiplier(),
                    c.max().fen(),
                    c.points(),
                    c.secondPoints(),
                    c.thirdPoints(),
                    c.maxPoints());
        }

        private static @Nullable Long fen(@Nullable Money money) {
            return money == null ? null : money.fen();
        }
    }

    static TariffRow of(Tariff t) {
        return new TariffRow(
                t.version(),
                t.from(),
                t.to(),
                t.clauses().stream().map(ClauseRow::of).toList());
    }
}
