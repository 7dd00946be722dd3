package cn.bense.contract;

import static cn.bense.contract.RegisterFixtures.JAN;
import static cn.bense.contract.RegisterFixtures.JUL;
import static cn.bense.contract.RegisterFixtures.clause;
import static cn.bense.contract.RegisterFixtures.greening;
import static cn.bense.contract.RegisterFixtures.grid;
import static cn.bense.contract.RegisterFixtures.road;
import static cn.bense.contract.RegisterFixtures.sanitation;
import static cn.bense.contract.RegisterFixtures.tariff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.catalog.RegisterTestDatabase;
import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Responsible;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.shared.DomainException;
import cn.bense.shared.Money;
import cn.bense.shared.Zone;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register against its own tables: who answers where and when, and at which price. */
class RegisteredContractsIT {

    private static final Instant NOW = Instant.parse("2026-05-18T02:00:00Z");
    private static final String DRAIN = "DRAIN_LEAF_CLEARING";
    private static final String TREE_PIT = "TREE_PIT_CLEARING";

    private Contracts contracts;

    @BeforeEach
    void open() throws IOException {
        var database = new RegisterTestDatabase();
        var catalog = database.catalog();
        contracts = database.transactional(new RegisteredContracts(
                new RegisterTables(database.jdbc(), RegisterFixtures.staff()),
                new RegisterWriter(database.jdbc()),
                RegisterFixtures.responsibility(catalog),
                catalog,
                RegisterFixtures.places(),
                RegisterFixtures.staff(),
                Clock.fixed(NOW, Zone.SHANGHAI)));
    }

    @Test
    void oneContractOnTheRoadAnswersAlone() {
        contracts.addContract(sanitation(JAN, null));
        contracts.addArea(road("HT2026-01", DRAIN, "JKL"));

        assertThat(contracts.responsible(DRAIN, "JKL", "G01", NOW))
                .containsExactly(
                        new Responsible("JINGYUAN", "净源环卫", "HT2026-01", "CXHJ", "责任路段匹配：健康路 · 环卫合同 HT2026-01"));
    }

    @Test
    void theRoadComesBeforeTheGrid() {
        contracts.addContract(sanitation(JAN, null));
        contracts.addContract(greening(JAN, null));
        contracts.addArea(grid("HT2026-01", TREE_PIT, "G01"));
        contracts.addArea(road("HT2026-02", TREE_PIT, "JKL"));

        assertThat(contracts.responsible(TREE_PIT, "JKL", "G01", NOW))
                .extracting(Responsible::contract)
                .containsExactly("HT2026-02");
        assertThat(contracts.responsible(TREE_PIT, "LSL", "G01", NOW))
                .extracting(Responsible::why)
                .containsExactly("责任网格匹配：城中网格 · 环卫合同 HT2026-01");
    }

    @Test
    void twoContractsAreBothNamed() {
        contracts.addContract(sanitation(JAN, null));
        contracts.addContract(greening(JAN, null));
        contracts.addArea(new Area("HT2026-01", TREE_PIT, "JKL", "G01", JAN, null));
        contracts.addArea(new Area("HT2026-02", TREE_PIT, "JKL", "G02", JAN, null));

        assertThat(contracts.responsible(TREE_PIT, "JKL", null, NOW))
                .extracting(Responsible::unit)
                .containsExactly("JINGYUAN", "LULV");
    }

    @Test
    void noOneIsNamedWhereNothingMatches() {
        contracts.addContract(sanitation(JAN, null));
        contracts.addArea(road("HT2026-01", DRAIN, "JKL"));

        assertThat(contracts.responsible(DRAIN, "LSL", "G01", NOW)).isEmpty();
        assertThat(contracts.responsible(DRAIN, null, null, NOW)).isEmpty();
        assertThat(contracts.responsible(TREE_PIT, "JKL", "G01", NOW)).isEmpty();
    }

    @Test
    void departmentsThatDoItThemselvesStandInWhereNoContractDoes() {
        assertThat(contracts.responsible("GOODS_ON_SIDEWALK", "JKL", null, NOW))
                .containsExactly(new Responsible("ZFDD", "执法大队", null, "ZFDD", "职责分工：占道堆放由执法大队自行处置"));
        assertThat(contracts.responsible("PIPE_BLOCKED", null, null, NOW))
                .extracting(Responsible::unit, Responsible::owner)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CSGL", "CSGL"));
    }

    @Test
    void aContractComesBeforeTheDepartment() {
        contracts.addContract(greening(JAN, null));
        contracts.addArea(road("HT2026-02", "TREE_HANGING_REMOVAL", "JKL"));

        assertThat(contracts.responsible("TREE_HANGING_REMOVAL", "JKL", null, NOW))
                .extracting(Responsible::unit)
                .containsExactly("LULV");
        assertThat(contracts.responsible("TREE_HANGING_REMOVAL", "LSL", null, NOW))
                .extracting(Responsible::unit)
                .containsExactly("ZFDD");
    }

    @Test
    void theNewContractorAnswersFromMidnightOfTheHandOverDay() {
        contracts.addContract(sanitation(JAN, JUL));
        contracts.addContract(greening(JUL, null));
        contracts.addArea(road("HT2026-01", TREE_PIT, "JKL"));
        contracts.addArea(road("HT2026-02", TREE_PIT, "JKL"));

        assertThat(unitAt("2026-06-30T15:59:59.999Z")).isEqualTo("JINGYUAN");
        assertThat(unitAt("2026-06-30T16:00:00Z")).isEqualTo("LULV");
        assertThat(contracts.responsible(TREE_PIT, "JKL", null, Instant.parse("2025-12-31T15:59:59Z")))
                .isEmpty();
    }

    @Test
    void refusesTwoContractsOnOneRoadAtTheSameTime() {
        contracts.addContract(sanitation(JAN, null));
        contracts.addContract(greening(JAN, null));
        contracts.addArea(road("HT2026-01", TREE_PIT, "JKL"));
        contracts.addArea(grid("HT2026-01", TREE_PIT, "G01"));

        assertThatThrownBy(() -> contracts.addArea(road("HT2026-02", TREE_PIT, "JKL")))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo("area-overlap");
                    assertThat(e.args()).containsExactly("HT2026-01", "净源环卫");
                });
        refuses("area-overlap", () -> contracts.addArea(new Area("HT2026-02", TREE_PIT, "JKL", "G01", JUL, null)));
        refuses("area-overlap", () -> contracts.addArea(grid("HT2026-02", TREE_PIT, "G01")));
        contracts.addArea(road("HT2026-02", TREE_PIT, "LSL"));
        contracts.addArea(road("HT2026-02", "GREEN_BELT_CLEARING", "JKL"));
    }

    @Test
    void refusesAreasThatNameNothing() {
        contracts.addContract(sanitation(JAN, null));
        refuses("area-place", () -> contracts.addArea(new Area("HT2026-01", DRAIN, null, null, JAN, null)));
        refuses("area-dates", () -> contracts.addArea(new Area("HT2026-01", DRAIN, "JKL", null, JUL, JAN)));
        refuses("item-unknown", () -> contracts.addArea(road("HT2026-01", "MOON_DUST", "JKL")));
        refuses("area-road-unknown", () -> contracts.addArea(road("HT2026-01", DRAIN, "MOON")));
        refuses("area-grid-unknown", () -> contracts.addArea(grid("HT2026-01", DRAIN, "MOON")));
        refuses("contract-not-found", () -> contracts.addArea(road("HT2026-99", DRAIN, "JKL")));
    }

    @Test
    void thePriceIsThatOfTheDay() {
        contracts.addContract(sanitation(JAN, null));
        contracts.addTariff(tariff(1, JAN, null, clause("D01", 100), clause("D02", 100)));
        contracts.addTariff(tariff(2, JUL, null, clause("D01", 150)));

        assertThat(priceAt("2026-06-30T15:59:59.999Z")).isEqualTo(Money.ofYuan(100));
        assertThat(priceAt("2026-06-30T16:00:00Z")).isEqualTo(Money.ofYuan(150));
        assertThat(contracts.tariff("HT2026-01", Instant.parse("2025-12-31T00:00:00Z")))
                .isEmpty();
        assertThat(contracts.tariffs("HT2026-01")).extracting(Tariff::to).containsExactly(JUL, null);
    }

    @Test
    void refusesGapsOverlapsAndChangesOfThePast() {
        contracts.addContract(sanitation(JAN, null));
        refuses("tariff-gap", () -> contracts.addTariff(tariff(1, JUL, null, clause("D01", 100))));
        refuses("tariff-empty", () -> contracts.addTariff(tariff(1, JAN, null)));
        refuses("tariff-version", () -> contracts.addTariff(tariff(2, JAN, null, clause("D01", 100))));
        refuses("clause-twice", () -> contracts.addTariff(tariff(1, JAN, null, clause("D01", 1), clause("D01", 2))));
        contracts.addTariff(tariff(1, JAN, JUL, clause("D01", 100)));

        refuses("tariff-overlap", () -> contracts.addTariff(tariff(2, JUL.minusDays(1), null, clause("D01", 1))));
        refuses("tariff-gap", () -> contracts.addTariff(tariff(2, JUL.plusDays(1), null, clause("D01", 1))));
        contracts.addTariff(tariff(2, JUL, null, clause("D01", 120)));
        refuses("tariff-overlap", () -> contracts.addTariff(tariff(3, JUL, null, clause("D01", 1))));
    }

    @Test
    void refusesToReplacePricesOfADayThatHasBegun() {
        contracts.addContract(sanitation(JAN, null));
        contracts.addTariff(tariff(1, JAN, null, clause("D01", 100)));
        var today = LocalDate.of(2026, 5, 18);

        refuses("tariff-backdated", () -> contracts.addTariff(tariff(2, today, null, clause("D01", 1))));
        contracts.addTariff(tariff(2, today.plusDays(1), null, clause("D01", 120)));
    }

    @Test
    void refusesAContractWithoutItsParties() {
        contracts.addContract(sanitation(JAN, null));
        refuses("contract-exists", () -> contracts.addContract(sanitation(JAN, null)));
        refuses("contract-dates", () -> contracts.addContract(greening(JUL, JUL)));
    }

    @Test
    void offersTheDefaultTariff() {
        var clauses = contracts.defaultClauses();
        assertThat(clauses)
                .extracting(Clause::code)
                .hasSize(16)
                .startsWith("D01")
                .endsWith("D16");

        contracts.addContract(sanitation(JAN, null));
        contracts.addTariff(new Tariff("HT2026-01", 1, JAN, null, clauses));
        assertThat(contracts.tariff("HT2026-01", NOW).orElseThrow().clauses()).isEqualTo(clauses);
    }

    private String unitAt(String at) {
        var all = contracts.responsible(TREE_PIT, "JKL", null, Instant.parse(at));
        assertThat(all).hasSize(1);
        return all.get(0).unit();
    }

    private Money priceAt(String at) {
        return contracts
                .tariff("HT2026-01", Instant.parse(at))
                .orElseThrow()
                .clause("D01")
                .orElseThrow()
                .first();
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
