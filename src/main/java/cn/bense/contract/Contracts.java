package cn.bense.contract;

import cn.bense.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contracts with contractors: whose road, which item, at which price, at which time (domain.md 5.2, 5.3). */
public interface Contracts {

    enum ServiceType {
        SANITATION,
        GREENING,
        TOILET
    }

    enum Mode {
        ITEM_AMOUNT,
        SCORE_TIER,
        HYBRID
    }

    /** A service contract, from inclusive to exclusive; {@code capShare} 0 to 1 of the monthly fee (domain.md 5.2). */
    record Contract(
            String code,
            String name,
            String contractor,
            String contractorName,
            String owner,
            String ownerName,
            ServiceType serviceType,
            Mode mode,
            Money monthlyFee,
            BigDecimal capShare,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Responsibility: item on road (or every road of a grid) by a contract, from inclusive to exclusive. */
    record Area(
            String contract,
            String item,
            @Nullable String road,
            @Nullable String grid,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * One clause of a tariff version (domain.md 5.3; points 5.7 "Score").
     *
     * @param first amount of the first time
     * @param second amount of the second time where the clause steps (D12), else null
     * @param third amount from the third time where the clause steps, else null
     * @param lateMultiplier multiplier when more than 24 h overdue, 1 where none
     * @param max highest amount of one line before multipliers
     * @param points score points of the first time, two decimals
     * @param secondPoints points of the second time where the clause steps, else null
     * @param thirdPoints points from the third time where the clause steps, else null
     * @param maxPoints highest points of one line before multipliers (D11: 2)
     */
    record Clause(
            String code,
            String name,
            Money first,
            @Nullable Money second,
            @Nullable Money third,
            BigDecimal lateMultiplier,
            Money max,
            BigDecimal points,
            @Nullable BigDecimal secondPoints,
            @Nullable BigDecimal thirdPoints,
            BigDecimal maxPoints) {

        /** A clause whose points do not step. */
        public Clause(
                String code,
                String name,
                Money first,
                @Nullable Money second,
                @Nullable Money third,
                BigDecimal lateMultiplier,
                Money max,
                BigDecimal points) {
            this(code, name, first, second, third, lateMultiplier, max, points, null, null, points);
        }

        /** Amount of the n-th time, counted from 1. */
        public Money amount(int time) {
            var step = time >= 3 && third != null ? third : second;
            return time >= 2 && step != null ? step : first;
        }

        /** Points of the n-th time, counted from 1. */
        public BigDecimal pointsOf(int time) {
            var step = time >= 3 && thirdPoints != null ? thirdPoints : secondPoints;
            return time >= 2 && step != null ? step : points;
        }
    }

    /** Prices from inclusive to exclusive; without an end it holds until the next version begins. */
    record Tariff(
            String contract,
            int version,
            LocalDate from,
            @Nullable LocalDate to,
            List<Clause> clauses) {
        public Optional<Clause> clause(String code) {
            return clauses.stream().filter(c -> c.code().equals(code)).findFirst();
        }
    }

    /** Who answers for an item at a place and time: a unit (contractor or department), by a contract or by default. */
    record Responsible(
            String unit, String unitName, @Nullable String contract, String owner, String why) {}

    /**
     * All that answer for it, one row per contract: exactly one means unambiguous. Areas by road come before areas by
     * grid; where no contract matches, a department that does this item itself (domain.md 3, Jurisdiction defaults).
     */
    List<Responsible> responsible(String item, @Nullable String road, @Nullable String grid, Instant at);

    List<Contract> contracts();

    Optional<Contract> contract(String code);

    Optional<Tariff> tariff(String contract, Instant at);

    List<Tariff> tariffs(String contract);

    List<Area> areas(String contract);

    /** The default tariff D01 to D16 that version 1 of a new contract may start from. */
    List<Clause> defaultClauses();

    /** 409 {@code contract-exists}; 422 on unknown parties, reversed dates, a fee or cap share out of range. */
    void addContract(Contract contract);

    /**
     * 422 {@code area-overlap} when another contract answers for the same item and road (or grid) at the same time;
     * 422 also for an unknown item, road or grid.
     */
    void addArea(Area area);

    /**
     * Ends an area on {@code to}, the first day on which it no longer holds. 404 {@code area-not-found}; 422 {@code
     * area-end} when the day is not after the area's first day, is in the past or after its end.
     */
    void endArea(Area area, LocalDate to);

    /**
     * Adds the next version. A version without an end is ended by the next one, which must then begin after today. 422
     * {@code tariff-overlap}, {@code tariff-gap}, {@code tariff-backdated}, {@code tariff-version}, or a clause out of
     * range.
     */
    void addTariff(Tariff tariff);
}
