package cn.bense.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.catalog.Catalog;
import cn.bense.contract.Contracts;
import cn.bense.contract.Contracts.Responsible;
import cn.bense.organization.Places;
import cn.bense.organization.Places.Region;
import cn.bense.organization.Staff;
import cn.bense.shared.GeoPoint;
import cn.bense.testing.ProgramTest;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class DemoTownIT {

    private final DemoTown town;
    private final Staff staff;
    private final Places places;
    private final Contracts contracts;
    private final Catalog catalog;
    private final Clock clock;

    DemoTownIT(DemoTown town, Staff staff, Places places, Contracts contracts, Catalog catalog, Clock clock) {
        this.town = town;
        this.staff = staff;
        this.places = places;
        this.contracts = contracts;
        this.catalog = catalog;
        this.clock = clock;
    }

    @BeforeEach
    void build() {
        town.build();
    }

    @Test
    void isBuiltOnce() {
        int people = staff.all().size();
        town.build();
        assertThat(staff.all())
                .hasSize(people)
                .hasSizeGreaterThanOrEqualTo(DemoPeople.all().size());
        assertThat(contracts.contracts()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void liesInsideTheCountyWithEveryRoadPointInAGrid() {
        for (var road : DemoMap.roads()) {
            for (var point : road.line()) {
                var place = places.locate(point);
                assertThat(place).as("%s %s", road.name(), point).isPresent();
                assertThat(place.orElseThrow().grid())
                        .as("%s %s", road.name(), point)
                        .isNotNull();
            }
        }
    }

    @Test
    void namesACornerAsPeopleDo() {
        var place = places.locate(new GeoPoint(36.1864, 118.1663)).orElseThrow();
        assertThat(place.region()).isEqualTo(Region.CORE);
        assertThat(place.address()).contains("近");
    }

    @Test
    void givesAGullyOnAMainRoadToTheSanitationCompany() {
        assertThat(contracts.responsible("DRAIN_LEAF_CLEARING", "JIANKANG", "LS5", clock.instant()))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.unit()).isEqualTo("JINGYUAN");
                    assertThat(r.contract()).endsWith("-01");
                    assertThat(r.owner()).isEqualTo("CXHJ");
                });
    }

    @Test
    void leavesSomeLitterToNobody() {
        assertThat(contracts.responsible("EXPOSED_LITTER", "NANHUAN", null, clock.instant()))
                .isEmpty();
    }

    @Test
    void isNowhereAmbiguous() {
        for (var item : catalog.items(clock.instant())) {
            for (var road : DemoMap.roads()) {
                assertThat(contracts.responsible(item.code(), road.code(), null, clock.instant()).stream()
                                .map(Responsible::unit))
                        .as("%s on %s", item.code(), road.name())
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void raisesThePriceOfTreePitsFromTheNextMonth() {
        var greening = contracts.contracts().stream()
                .filter(c -> c.contractor().equals("LULV"))
                .findFirst()
                .orElseThrow();
        var versions = contracts.tariffs(greening.code());
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).clause("D03").orElseThrow().first().fen()).isEqualTo(5000);
        assertThat(versions.get(1).clause("D03").orElseThrow().first().fen()).isEqualTo(6000);
    }
}
