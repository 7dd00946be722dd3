package cn.bense.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.catalog.Catalog;
import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Mode;
import cn.bense.contract.Contracts.ServiceType;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.organization.Places;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.Money;
import cn.bense.shared.Zone;
import cn.bense.testing.Api;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Catalogue and contracts through the running program, on its own database; makes its own parties for each test. */
@ProgramTest
class RegisterApiIT {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PASSWORD = "Register-2026-x";

    private final Program program;
    private final Staff staff;
    private final Places places;
    private final Contracts contracts;
    private final Catalog catalog;
    private final String run = "reg" + COUNT.incrementAndGet();

    RegisterApiIT(Program program, Staff staff, Places places, Contracts contracts, Catalog catalog) {
        this.program = program;
        this.staff = staff;
        this.places = places;
        this.contracts = contracts;
        this.catalog = catalog;
    }

    @BeforeEach
    void twoContracts() {
        staff.addUnit(new Unit(run + "-centre", "中心 " + run, Unit.Kind.CENTRE));
        places.addRoad(new Places.Road(
                run + "-road",
                "试验路",
                Places.Region.TOWN,
                List.of(new GeoPoint(36.1862, 118.160), new GeoPoint(36.1862, 118.161)),
                20));
        for (var side : List.of("a", "b")) {
            staff.addUnit(new Unit(run + side, "企业 " + side, Unit.Kind.COMPANY));
            contracts.addContract(new Contract(
                    contract(side),
                    "合同 " + side,
                    run + side,
                    "",
                    run + "-centre",
                    "",
                    ServiceType.SANITATION,
                    Mode.ITEM_AMOUNT,
                    Money.ofYuan(100_000),
                    new BigDecimal("0.2"),
                    today(),
                    null));
            contracts.addTariff(new Tariff(contract(side), 1, today(), null, contracts.defaultClauses()));
        }
        contracts.addArea(new Area(contract("a"), "DRAIN_LEAF_CLEARING", run + "-road", null, today(), null));
    }

    @Test
    void aCompanyReadsItsOwnContractAndNoOther() {
        var company = person("co", run + "a", Post.CONTRACTOR);

        assertThat(company.get("/contracts").expect(200).at("items")).hasSize(1);
        var own = company.get("/contracts/" + contract("a")).expect(200);
        assertThat(own.at("clauses")).hasSize(16);
        assertThat(own.text("areas/0/roadName")).isEqualTo("试验路");
        assertThat(own.text("contractorName")).isEqualTo("企业 a");
        assertThat(company.get("/contracts/" + contract("b")).expect(404).code())
                .isEqualTo("contract-not-found");
        assertThat(company.get("/contractors").expect(200).at("items")).hasSize(1);
    }

    @Test
    void refusesContractsToStaffWhoHaveNothingToDoWithThem() {
        var inspector = person("in", run + "-centre", Post.INSPECTOR);
        assertThat(inspector.get("/contracts").expect(403).code()).isEqualTo("contract-forbidden");
        assertThat(program.api().get("/contracts").expect(401).code()).isNotEmpty();
    }

    @Test
    void namesTheContractorWithTheRoad() {
        assertThat(contracts.responsible("DRAIN_LEAF_CLEARING", run + "-road", null, program.now()))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.unit()).isEqualTo(run + "a");
                    assertThat(r.why()).contains("试验路", contract("a"));
                });
    }

    @Test
    void theAdministratorPublishesADeadlineThatLeavesTheEarlierInstantAlone() {
        var before = program.now();
        var admin = person("ad", run + "-centre", Post.ADMIN);
        var row = Map.of("region", "TOWN", "severity", "NORMAL", "limit", 3, "unit", "WORK_DAY");
        var body = Map.of("from", today().plusDays(1).toString(), "reason", "试验", "deadlines", List.of(row));
        var version = admin.get("/items/SOIL_HEAP").expect(200).header("ETag");

        var published = admin.post("/items/SOIL_HEAP/versions", body, Map.of("If-Match", version))
                .expect(201);
        assertThat(published.at("version").asInt()).isEqualTo(Integer.parseInt(version.replace("\"", "")) + 1);
        assertThat(catalog.limit("SOIL_HEAP", null, Places.Region.TOWN, Catalog.Severity.NORMAL, before)
                        .amount())
                .isEqualTo(2);
        assertThat(admin.post("/items/SOIL_HEAP/versions", body, Map.of("If-Match", version))
                        .expect(409)
                        .code())
                .isEqualTo("stale");
        assertThat(admin.post("/items/SOIL_HEAP/versions", Map.of("from", "2020-01-01"))
                        .expect(422)
                        .at("errors"))
                .isNotEmpty();
        var inspector = person("in2", run + "-centre", Post.INSPECTOR);
        inspector.post("/items/SOIL_HEAP/versions", body).expect(403);
    }

    private Api person(String name, String unit, Post post) {
        var username = run + name;
        staff.addPerson(username, "试验员", unit, Set.of(post), null, null, PASSWORD);
        if (post.needsSecondFactor()) {
            program.withSecondFactor(username);
        }
        return program.api().signIn(username, PASSWORD);
    }

    private String contract(String side) {
        return "HT-" + run + side;
    }

    private LocalDate today() {
        return program.now().atZone(Zone.SHANGHAI).toLocalDate();
    }
}
