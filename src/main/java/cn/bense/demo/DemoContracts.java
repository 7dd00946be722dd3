package cn.bense.demo;

import cn.bense.contract.Contracts;
import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Mode;
import cn.bense.contract.Contracts.ServiceType;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Three contracts with areas and tariffs; fees in the size of domain.md 5.1, no real company's figures. */
final class DemoContracts {

    private static final BigDecimal CAP = new BigDecimal("0.2000");
    private static final int YEARS = 3;

    private final Contracts contracts;
    private final LocalDate today;
    private final LocalDate from;

    private DemoContracts(Contracts contracts, LocalDate today) {
        this.contracts = contracts;
        this.today = today;
        this.from = today.withDayOfYear(1);
    }

    /** @param today the demo's first day; the contracts run from that year's 1 January */
    static void make(Contracts contracts, LocalDate today) {
        var demo = new DemoContracts(contracts, today);
        demo.contract(1, "JINGYUAN", "CXHJ", "道路清扫保洁", ServiceType.SANITATION, 83_754_500);
        demo.contract(2, "JINGYUAN", "CXHJ", "公厕与垃圾收集点", ServiceType.TOILET, 12_800_000);
        demo.contract(3, "LULV", "CSGL", "绿化养护", ServiceType.GREENING, 38_600_000);
        TownFile.rows("areas").forEach(demo::area);
        demo.dearerTreePits();
    }

    private String code(int place) {
        return "HT%d-%02d".formatted(from.getYear(), place);
    }

    private void contract(int place, String company, String owner, String name, ServiceType type, long feeFen) {
        contracts.addContract(new Contract(
                code(place),
                name,
                company,
                company,
                owner,
                owner,
                type,
                Mode.ITEM_AMOUNT,
                Money.ofFen(feeFen),
                CAP,
                from,
                from.plusYears(YEARS)));
        contracts.addTariff(new Tariff(code(place), 1, from, null, contracts.defaultClauses()));
    }

    private void area(String[] row) {
        var leftOut = row[2].startsWith("all but ")
                ? Set.of(row[2].substring("all but ".length()).split(" "))
                : Set.<String>of();
        DemoMap.roads().stream()
                .filter(road -> !leftOut.contains(road.code()))
                .forEach(road -> contracts.addArea(
                        new Area(code(Integer.parseInt(row[0])), row[1], road.code(), null, from, null)));
    }

    /** Version 2 of the greening tariff, so that a month has cases under both: D03 costs 60.00 from the next 1st. */
    private void dearerTreePits() {
        var clauses = contracts.defaultClauses().stream()
                .map(c -> c.code().equals("D03") ? dearer(c) : c)
                .collect(Collectors.toUnmodifiableList());
        contracts.addTariff(new Tariff(code(3), 2, today.withDayOfMonth(1).plusMonths(1), null, clauses));
    }

    private static Clause dearer(Clause c) {
        return new Clause(
                c.code(),
                c.name(),
                Money.ofYuan(60),
                c.second(),
                c.third(),
                c.lateMultiplier(),
                Money.ofYuan(60),
                c.points(),
                c.secondPoints(),
                c.thirdPoints(),
                c.maxPoints());
    }
}
