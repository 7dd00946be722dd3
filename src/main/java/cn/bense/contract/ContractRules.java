package cn.bense.contract;

import static cn.bense.shared.DomainException.invalid;
import static cn.bense.shared.DomainException.invalidField;

import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What may be written: each rule names what is wrong by its code. */
final class ContractRules {

    private ContractRules() {}

    static void check(Contract c) {
        if (c.code().isBlank() || c.code().length() > 40) {
            throw invalidField("code", "contract-code");
        }
        if (new Span(c.from(), c.to()).isReversed()) {
            throw invalidField("to", "contract-dates", c.code());
        }
        if (!c.monthlyFee().isMoreThan(Money.ZERO)) {
            throw invalidField("monthlyFeeFen", "contract-fee");
        }
        if (c.capShare().signum() < 0 || c.capShare().compareTo(BigDecimal.ONE) > 0) {
            throw invalidField("capShare", "contract-cap");
        }
    }

    /** Another contract answering for the same item and place on a common day. */
    static Optional<Contract> overlapped(Register register, Area area) {
        var span = register.span(area);
        if (span.isEmpty()) {
            return Optional.empty();
        }
        return register.areas().stream()
                .filter(other -> !other.contract().equals(area.contract()) && samePlace(other, area))
                .filter(other -> register.span(other).flatMap(span.get()::meet).isPresent())
                .findFirst()
                .flatMap(other -> register.contract(other.contract()));
    }

    private static boolean samePlace(Area one, Area two) {
        return one.item().equals(two.item())
                && Objects.equals(one.road(), two.road())
                && (Objects.equals(one.grid(), two.grid())
                        || one.road() != null && (one.grid() == null || two.grid() == null));
    }

    /** @param today day of writing: prices of a day that has begun are never replaced */
    static void check(Tariff tariff, Contract contract, List<Tariff> earlier, LocalDate today) {
        if (tariff.version() != earlier.size() + 1) {
            throw invalidField("version", "tariff-version", contract.code(), earlier.size() + 1);
        }
        if (new Span(tariff.from(), tariff.to()).isReversed()) {
            throw invalidField("to", "tariff-dates");
        }
        if (earlier.isEmpty()) {
            if (tariff.from().isAfter(contract.from())) {
                throw invalidField("from", "tariff-gap", contract.code(), contract.from(), tariff.from());
            }
        } else {
            checkFollows(tariff, earlier.get(earlier.size() - 1), today);
        }
        checkClauses(tariff.clauses());
    }

    private static void checkFollows(Tariff tariff, Tariff last, LocalDate today) {
        var end = last.to();
        if (!tariff.from().isAfter(last.from()) || (end != null && tariff.from().isBefore(end))) {
            throw invalidField("from", "tariff-overlap", last.version(), tariff.from());
        }
        if (end != null && tariff.from().isAfter(end)) {
            throw invalidField("from", "tariff-gap", tariff.contract(), end, tariff.from());
        }
        if (end == null && !tariff.from().isAfter(today)) {
            throw invalidField("from", "tariff-backdated", tariff.from());
        }
    }

    private static void checkClauses(List<Clause> clauses) {
        if (clauses.isEmpty()) {
            throw invalid("tariff-empty");
        }
        if (clauses.stream().map(Clause::code).distinct().count() < clauses.size()) {
            throw invalid("clause-twice");
        }
        clauses.forEach(ContractRules::check);
    }

    private static void check(Clause c) {
        if (!c.code().matches("[A-Z]\\d{2}[a-z]?")) {
            throw invalid("clause-code", c.code());
        }
        boolean amounts = !c.first().isNegative() && !c.first().isMoreThan(c.max());
        boolean factors = c.lateMultiplier().compareTo(BigDecimal.ONE) >= 0
                && c.points().signum() >= 0
                && c.points().compareTo(c.maxPoints()) <= 0;
        if (!amounts || !factors) {
            throw invalid("clause-range", c.code());
        }
    }
}
