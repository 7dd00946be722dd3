package cn.bense.settlement.model;

import cn.bense.cases.CaseFacts.Facts;
import cn.bense.contract.Contracts;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.process.Decisions;
import cn.bense.settlement.SettlementSettings;
import cn.bense.shared.Money;
import cn.bense.shared.Zone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which clauses a case runs into and what each costs: the DMN names clause and multiplier, the contract's tariff version in
 * force at the finding instant gives the amount (domain.md 5.3, 5.7). Multipliers never multiply each other: the largest holds.
 */
@Component
public class DeductionRule {

    static final String OVERDUE = "D11";
    static final String REWORK = "D12";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    /** The largest factor for repeat or source in domain.md 5.3; bounds what an owner may set by hand. */
    private static final BigDecimal LARGEST_FACTOR = BigDecimal.valueOf(2);

    private final Decisions decisions;
    private final Contracts contracts;
    private final DeductionRows deductions;
    private final SourceFirst sources;
    private final SettlementSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    DeductionRule(
            Decisions decisions,
            Contracts contracts,
            DeductionRows deductions,
            SourceFirst sources,
            SettlementSettings settings,
            JsonMapper json,
            Clock clock) {
        this.decisions = decisions;
        this.contracts = contracts;
        this.deductions = deductions;
        this.sources = sources;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** The chosen multiplier: its factor and why. */
    record Factor(BigDecimal value, String row) {}

    /**
     * Proposals for a case at an event (CLOSE or REWORK); none without contract, tariff, before-photo (5.5, last sentence).
     */
    public List<Proposal> proposals(Facts facts, String event) {
        return outcome(facts, event).proposals();
    }

    /** What is not charged though the item's clause would apply, with the reason (domain.md 6.2, last sentence of Evidence). */
    public List<String> waivers(Facts facts, String event) {
        return outcome(facts, event).waivers();
    }

    private record Outcome(List<Proposal> proposals, List<String> waivers) {}

    private Outcome outcome(Facts facts, String event) {
        var contract = Optional.ofNullable(facts.contract()).flatMap(contracts::contract);
        var tariff = contract.flatMap(c -> contracts.tariff(c.code(), facts.foundAt()));
        var photographed = facts.proof().stream().anyMatch(p -> p.kind().equals("before"));
        if (contract.isEmpty() || tariff.isEmpty() || !photographed) {
            return new Outcome(List.of(), List.of());
        }
        var inputs = inputs(facts, event, tariff.get());
        var outcome = decisions.decide("deduction-clause", inputs);
        var proposals = new ArrayList<Proposal>();
        var waivers = new ArrayList<String>();
        for (var row : outcome.rows()) {
            var code = String.valueOf(row.get("clause"));
            if (Boolean.FALSE.equals(row.get("charged"))) {
                waivers.add(code + "：" + row.get("reason"));
            } else {
                tariff.get()
                        .clause(code)
                        .ifPresent(clause -> proposals.add(proposal(
                                facts,
                                event,
                                contract.get(),
                                tariff.get(),
                                clause,
                                inputs,
                                outcome.version(),
                                String.valueOf(row.get("row")))));
            }
        }
        return new Outcome(proposals, waivers);
    }

    private Map<String, Object> inputs(Facts facts, String event, Tariff tariff) {
        var inputs = new LinkedHashMap<String, Object>();
        var days = startedDays(facts.lateBy());
        inputs.put("event", event);
        inputs.put("itemClause", facts.clause() == null ? "" : facts.clause());
        inputs.put("selfFound", facts.selfHandled());
        inputs.put("sourceFirst", sources.reportedFirst(facts));
        inputs.put("overdueDays", days);
        inputs.put("overdueHours", startedHours(facts.lateBy()));
        inputs.put("lateClauseStands", lateClauseStands(facts, tariff, days));
        inputs.put("reworkCount", (long) facts.reworkCount());
        inputs.put("channelWeight", facts.channel().higherLevel() ? "HIGHER" : "ORDINARY");
        return inputs;
    }

    /** The table asks for more than 24 h: 24 h and a minute is more, so a started hour counts. */
    private static long startedHours(Duration late) {
        return (late.toMillis() + HOUR.toMillis() - 1) / HOUR.toMillis();
    }

    /** D11 counts each started 24 h. */
    static long startedDays(Duration late) {
        return (late.toMillis() + DAY.toMillis() - 1) / DAY.toMillis();
    }

    /** Lateness is charged once: the clause's late multiplier stands where it is larger in money than D11. */
    private static boolean lateClauseStands(Facts facts, Tariff tariff, long days) {
        var own = facts.clause() == null ? Optional.<Clause>empty() : tariff.clause(facts.clause());
        if (own.isEmpty() || facts.lateBy().compareTo(DAY) <= 0) {
            return false;
        }
        var extra = own.get()
                .first()
                .times(own.get().lateMultiplier())
                .minus(own.get().first());
        return tariff.clause(OVERDUE)
                .map(d11 -> extra.isMoreThan(overdueAmount(d11, days)))
                .orElse(true);
    }

    private static Money overdueAmount(Clause clause, long days) {
        var amount = clause.first().times(BigDecimal.valueOf(days));
        return amount.isMoreThan(clause.max()) ? clause.max() : amount;
    }

    private Proposal proposal(
            Facts facts,
            String event,
            Contract contract,
            Tariff tariff,
            Clause clause,
            Map<String, Object> caseInputs,
            int clauseRuleVersion,
            String row) {
        var inputs = new LinkedHashMap<>(caseInputs);
        var repeats = repeats(facts, contract, clause);
        inputs.put("clause", clause.code());
        inputs.put("repeatCount", repeats);
        inputs.put("lateMultiplier", clause.lateMultiplier().doubleValue());
        var outcome = decisions.decide("deduction-multiplier", inputs);
        var factor = largest(outcome);
        var times = timesOf(facts, clause);
        var base = baseOf(clause, times, facts);
        var amount = base.times(factor.value());
        return new Proposal(
                facts,
                event.equals("REWORK") ? "REWORK-" + facts.reworkCount() : event,
                contract,
                clause,
                tariff.version(),
                Math.max(clauseRuleVersion, outcome.version()),
                row + " · " + factor.row(),
                json.writeValueAsString(inputs),
                DeductionFormula.lines(contract, tariff, clause, base, factor, amount, facts, repeats),
                amount,
                highest(clause),
                points(clause, times, facts, factor.value()),
                month(facts, clause));
    }

    private static Factor largest(Decisions.Outcome outcome) {
        return outcome.rows().stream()
                .map(r -> new Factor(new BigDecimal(String.valueOf(r.get("factor"))), String.valueOf(r.get("row"))))
                .reduce((a, b) -> b.value().compareTo(a.value()) > 0 ? b : a)
                .orElse(new Factor(BigDecimal.ONE, "不乘"));
    }

    /** Earlier deductions of the same clause, contract and road in the window before the finding. */
    private long repeats(Facts facts, Contract contract, Clause clause) {
        return facts.road() == null
                ? 0
                : deductions.countRepeats(
                        contract.code(),
                        clause.code(),
                        facts.road(),
                        facts.number(),
                        facts.foundAt().minus(settings.repeatWindow()),
                        facts.foundAt());
    }

    private static int timesOf(Facts facts, Clause clause) {
        return clause.code().equals(REWORK) ? Math.max(1, facts.reworkCount()) : 1;
    }

    private static Money baseOf(Clause clause, int times, Facts facts) {
        return clause.code().equals(OVERDUE)
                ? overdueAmount(clause, startedDays(facts.lateBy()))
                : clause.amount(times);
    }

    private static Money highest(Clause clause) {
        var multiplied = !clause.code().equals(OVERDUE) && !clause.code().equals(REWORK);
        var factor = multiplied ? LARGEST_FACTOR.max(clause.lateMultiplier()) : BigDecimal.ONE;
        return clause.max().times(factor);
    }

    private static BigDecimal points(Clause clause, int times, Facts facts, BigDecimal factor) {
        var points = clause.code().equals(OVERDUE)
                ? clause.points()
                        .multiply(BigDecimal.valueOf(startedDays(facts.lateBy())))
                        .min(clause.maxPoints())
                : clause.pointsOf(times);
        return points.multiply(factor).setScale(2, RoundingMode.HALF_UP);
    }

    /** D11 is charged in the month of its deadline, D12 in that of the rework, all else in that of the finding. */
    private YearMonth month(Facts facts, Clause clause) {
        Instant instant = switch (clause.code()) {
            case OVERDUE -> facts.dueAt() == null ? facts.foundAt() : facts.dueAt();
            case REWORK -> clock.instant();
            default -> facts.foundAt();
        };
        return YearMonth.from(instant.atZone(Zone.SHANGHAI));
    }
}
