package cn.bense.settlement.model;

import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.contract.TariffImpact;
import cn.bense.shared.Money;
import cn.bense.web.Texts;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the proposals of the last 30 days again under another tariff; deductions that stand keep their version. */
@Component
class TariffTrial implements TariffImpact {

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int MOST = 5_000;

    /** A clause's lines in the window: how many, and what they come to. */
    private record Sum(String clause, long lines, Money then, Money now) {}

    private final EntityManager entities;
    private final Texts texts;
    private final Clock clock;

    TariffTrial(EntityManager entities, Texts texts, Clock clock) {
        this.entities = entities;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> ofTariff(Tariff before, Tariff wanted) {
        var recent = recent(wanted.contract());
        var lines = new ArrayList<String>();
        lines.add(texts.text("settlement.impact.stands", wanted.from().toString()));
        for (var clause : wanted.clauses()) {
            var old = before.clause(clause.code()).filter(c -> !c.first().equals(clause.first()));
            old.map(c -> sum(recent, c, clause))
                    .filter(s -> s.lines() > 0)
                    .ifPresent(s -> lines.add(texts.text(
                            "settlement.impact.clause",
                            s.clause(),
                            s.lines(),
                            s.then().yuan(),
                            s.now().yuan())));
        }
        return lines;
    }

    private List<Charge> recent(String contract) {
        return entities.createQuery(
                        "select d.charge from Deduction d where d.charge.contract = :contract and d.foundAt >= :since",
                        Charge.class)
                .setParameter("contract", contract)
                .setParameter("since", clock.instant().minus(WINDOW))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** A line's amount moves with the clause's first amount; its multiplier and count stay. */
    private static Sum sum(List<Charge> recent, Clause old, Clause wanted) {
        long lines = 0;
        long then = 0;
        long now = 0;
        for (var charge : recent) {
            if (charge.clause().equals(old.code())) {
                long proposed = charge.proposed().fen();
                lines++;
                then += proposed;
                now += old.first().isZero() ? wanted.first().fen() : scaled(proposed, wanted.first(), old.first());
            }
        }
        return new Sum(old.code(), lines, Money.ofFen(then), Money.ofFen(now));
    }

    private static long scaled(long fen, Money wanted, Money old) {
        return BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(wanted.fen()))
                .divide(BigDecimal.valueOf(old.fen()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
