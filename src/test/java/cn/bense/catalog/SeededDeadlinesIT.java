package cn.bense.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.catalog.Catalog.Severity;
import cn.bense.organization.Places.Region;
import cn.bense.shared.DomainException;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seeded limits against domain.md 5.7 "Deadlines to seed", typed from the text and not from the migration. */
class SeededDeadlinesIT {

    private static final Instant NOW = Instant.parse("2026-05-18T02:00:00Z");
    private static Catalog catalog;

    @BeforeAll
    static void open() throws IOException {
        catalog = new RegisterTestDatabase().catalog();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} = {4}")
    @CsvSource(textBlock = """
                    DRAIN_LEAF_CLEARING, , CORE, NORMAL, 8 WH
                    DRAIN_LEAF_CLEARING, , TOWN, NORMAL, 8 WH
                    DRAIN_LEAF_CLEARING, , FRINGE, NORMAL, 8 WH
                    DRAIN_LEAF_CLEARING, , TOWN, URGENT, 4 EH
                    DRAIN_LEAF_CLEARING, , FRINGE, EMERGENCY, 2 EH
                    GRATING_GREASE_CLEANING, , CORE, NORMAL, 8 WH
                    GRATING_GREASE_CLEANING, , TOWN, NORMAL, 1 WD
                    GRATING_GREASE_CLEANING, , FRINGE, NORMAL, 1 WD
                    GRATING_GREASE_CLEANING, , CORE, URGENT, 4 WH
                    GRATING_GREASE_CLEANING, , TOWN, EMERGENCY, 2 EH
                    TREE_PIT_CLEARING, LITTER, TOWN, NORMAL, 4 WH
                    TREE_PIT_CLEARING, WEEDS, CORE, NORMAL, 3 WD
                    TREE_PIT_CLEARING, SOIL, TOWN, NORMAL, 5 WD
                    TREE_PIT_CLEARING, GRATE, FRINGE, NORMAL, 5 WD
                    TREE_PIT_CLEARING, WEEDS, TOWN, URGENT, 2 WH
                    TREE_PIT_CLEARING, , TOWN, URGENT, 2 WH
                    GUARDRAIL_WASHING, , CORE, NORMAL, 2 WD
                    GUARDRAIL_WASHING, , TOWN, URGENT, 1 WD
                    GREEN_BELT_CLEARING, LITTER, TOWN, NORMAL, 4 WH
                    GREEN_BELT_CLEARING, LEAF_HEAP, TOWN, NORMAL, 8 WH
                    GREEN_BELT_CLEARING, BRANCH, FRINGE, NORMAL, 2 WD
                    GREEN_BELT_CLEARING, DANGEROUS_BRANCH, TOWN, EMERGENCY, 2 EH
                    GREEN_BELT_CLEARING, BRANCH, TOWN, EMERGENCY, 2 EH
                    TREE_HANGING_REMOVAL, UNOWNED, TOWN, NORMAL, 4 WH
                    TREE_HANGING_REMOVAL, OWNED, TOWN, NORMAL, 1 WD
                    TREE_HANGING_REMOVAL, UTILITY, CORE, NORMAL, 3 WD
                    TREE_HANGING_REMOVAL, LIVE_WIRE, TOWN, EMERGENCY, 2 EH
                    SHOPFRONT_STICKER_REMOVAL, , TOWN, NORMAL, 5 WD
                    WORN_BILLBOARD_REMOVAL, UGLY, TOWN, NORMAL, 10 WD
                    WORN_BILLBOARD_REMOVAL, LOOSE, TOWN, NORMAL, 5 WD
                    WORN_BILLBOARD_REMOVAL, WILL_FALL, FRINGE, EMERGENCY, 4 EH
                    WEAK_AREA_CLEANING, OVERFLOW, TOWN, NORMAL, 2 WH
                    WEAK_AREA_CLEANING, SMELL_PEST, TOWN, NORMAL, 4 WH
                    WEAK_AREA_CLEANING, DUMP, FRINGE, NORMAL, 1 WD
                    WEAK_AREA_CLEANING, TOILET, TOWN, NORMAL, 2 WH
                    EXPOSED_LITTER, , TOWN, NORMAL, 4 WH
                    ROAD_DIRTY, , CORE, NORMAL, 2 WH
                    ROAD_DIRTY, , TOWN, NORMAL, 2 WH
                    ROAD_DIRTY, , FRINGE, NORMAL, 5 WH
                    WATER_ON_ROAD, , TOWN, NORMAL, 4 WH
                    BIN_OVERFLOW, , TOWN, NORMAL, 2 WH
                    GOODS_ON_SIDEWALK, , TOWN, NORMAL, 2 WH
                    SOIL_HEAP, , TOWN, NORMAL, 2 WD
                    GRATE_BROKEN, , TOWN, EMERGENCY, 2 EH
                    PIPE_BLOCKED, , TOWN, NORMAL, 1 WD
                    TREE_DAMAGED, , TOWN, NORMAL, 5 WD
                    """)
    void seedsTheLimit(String item, @Nullable String variant, Region region, Severity severity, String expected) {
        assertThat(catalog.limit(item, variant, region, severity, NOW)).isEqualTo(limit(expected));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} = {4}")
    @CsvSource(textBlock = """
                    ROAD_DIRTY, , FRINGE, EMERGENCY, 5 WH
                    GUARDRAIL_WASHING, , TOWN, EMERGENCY, 1 WD
                    TREE_PIT_CLEARING, SOIL, TOWN, EMERGENCY, 2 WH
                    WORN_BILLBOARD_REMOVAL, WILL_FALL, TOWN, NORMAL, 4 EH
                    TREE_HANGING_REMOVAL, LIVE_WIRE, CORE, NORMAL, 2 EH
                    WEAK_AREA_CLEANING, , TOWN, NORMAL, 2 WH
                    """)
    void takesTheNextRowWhereNoneIsExact(
            String item, @Nullable String variant, Region region, Severity severity, String expected) {
        assertThat(catalog.limit(item, variant, region, severity, NOW)).isEqualTo(limit(expected));
    }

    @Test
    void everyItemHasARowThatAlwaysHolds() {
        assertThat(catalog.items(NOW)).hasSize(18).allSatisfy(item -> {
            assertThat(item.deadlines())
                    .anyMatch(r -> r.variant() == null && r.region() == Region.TOWN && r.severity() == Severity.NORMAL);
            assertThat(item.shortName().codePointCount(0, item.shortName().length()))
                    .isLessThanOrEqualTo(6);
            assertThat(item.standard()).isNotEmpty();
            assertThat(item.steps()).isNotEmpty();
            assertThat(item.version()).isEqualTo(1);
        });
    }

    @Test
    void namesTheClassCodeOfTheStandardInForce() {
        assertThat(codes("GRATING_GREASE_CLEANING", "2026-06-30T15:59:59Z")).containsExactly("0104");
        assertThat(codes("GRATING_GREASE_CLEANING", "2026-06-30T16:00:00Z")).containsExactly("06012");
        assertThat(codes("DRAIN_LEAF_CLEARING", "2026-07-02T00:00:00Z")).containsExactlyInAnyOrder("0104", "0404");
    }

    @Test
    void knowsNoItemBeforeTheFirstVersion() {
        assertThat(catalog.items(Instant.parse("2021-12-31T15:59:59Z"))).isEmpty();
    }

    @Test
    void refusesAnUnknownItemOrKind() {
        assertThatThrownBy(() -> catalog.limit("MOON_DUST", null, Region.TOWN, Severity.NORMAL, NOW))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo("item-unknown");
                    assertThat(e.status()).isEqualTo(422);
                });
        assertThatThrownBy(() -> catalog.limit("TREE_PIT_CLEARING", "MOON", Region.TOWN, Severity.NORMAL, NOW))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("variant-unknown"));
    }

    private static java.util.List<String> codes(String item, String at) {
        return catalog.item(item, Instant.parse(at)).orElseThrow().codes().stream()
                .map(Catalog.ClassCode::code)
                .toList();
    }

    private static Limit limit(String text) {
        var parts = text.split(" ");
        var unit = switch (parts[1]) {
            case "WH" -> LimitUnit.WORK_HOUR;
            case "WD" -> LimitUnit.WORK_DAY;
            default -> LimitUnit.EMERGENCY_HOUR;
        };
        return new Limit(Integer.parseInt(parts[0]), unit);
    }
}
