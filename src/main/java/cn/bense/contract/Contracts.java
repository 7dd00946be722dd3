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
     * One clause of a tariff version.
     *
     * @param first amount of the first time
     * @param second amount of the second time where the clause steps (D12), else null
     * @param third amount from the third time where the clause steps, else null
     * @param lateMultiplier multiplier when more than 24 h overdue, 1 where none
     * @param max highest amount of one line before multipliers
     * @param points score points of the first time
     */
    record Clause(
            String code,
            String name,
            Money first,
            @Nullable Money second,
            @Nullable Money third,
            BigDecimal lateMultiplier,
            Money max,
            BigDecimal points) {}

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

    /** All that answer for it: exactly one means unambiguous. */
    List<Responsible> responsible(String item, @Nullable String road, @Nullable String grid, Instant at);

    List<Contract> contracts();

    Optional<Contract> contract(String code);

    Optional<Tariff> tariff(String contract, Instant at);

    List<Tariff> tariffs(String contract);

    List<Area> areas(String contract);

    void addContract(Contract contract);

    /** 422 {@code area-overlap} when another contract answers for the same item and road at the same time. */
    void addArea(Area area);

    /** 422 when its dates overlap another version of the contract. */
    void addTariff(Tariff tariff);
}
