package cn.bense.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.CaseState;
import cn.bense.cases.Channel;
import cn.bense.organization.Places.Road;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeasonTest {

    private static final Instant NOW = Instant.parse("2026-04-17T01:15:00Z");

    private final List<CasePlan> plans = new Season(new SceneWords(), NOW).plans();

    @Test
    void tellsTheSameStoryEveryTime() {
        assertThat(new Season(new SceneWords(), NOW).plans()).isEqualTo(plans);
    }

    @Test
    void hasAboutAHundredAndThirtyReportsInSixWeeks() {
        assertThat(plans).hasSizeBetween(115, 145);
        assertThat(plans).allMatch(p -> p.at().isBefore(NOW) && p.at().isAfter(NOW.minus(Season.LENGTH)));
    }

    @Test
    void leavesACaseInEveryStateThatIsNotAnEnd() {
        var left = plans.stream()
                .map(p -> p.course().stop())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(left)
                .contains(
                        CaseState.REPORTED,
                        CaseState.FILED,
                        CaseState.DISPATCHED,
                        CaseState.ACKNOWLEDGED,
                        CaseState.IN_PROGRESS,
                        CaseState.FEEDBACK_SUBMITTED,
                        CaseState.RECHECKING,
                        CaseState.REWORK,
                        CaseState.RULING);
    }

    @Test
    void takesEveryTurnThereIs() {
        assertThat(plans.stream().map(p -> p.course().turn()).distinct())
                .containsExactlyInAnyOrder(Course.Turn.values());
    }

    @Test
    void usesChannelsPeopleAndRoadsThatAreThere() {
        var people = DemoPeople.all().stream().map(DemoPeople.Member::username).toList();
        var roads = DemoMap.roads().stream().map(Road::code).toList();
        assertThat(plans).allSatisfy(p -> {
            assertThat(Channel.valueOf(p.channel())).isNotNull();
            assertThat(people).contains(p.finder());
            assertThat(roads).contains(p.road());
        });
    }

    /** A visitor's first blocked gully on a main road costs 100.00, not a repeat's multiple. */
    @Test
    void keepsGulliesOffTheRoadsAVisitorTriesFirst() {
        assertThat(plans.stream()
                        .filter(p -> p.item().equals("DRAIN_LEAF_CLEARING"))
                        .map(CasePlan::road))
                .doesNotContain("LISHAN", "JIANKANG", "RUIYANG", "XINCHENG", "ZHENXING");
    }

    @Test
    void findsPlacesBesideTheRoad() {
        var whereabouts = new Whereabouts();
        var road = DemoMap.roads().get(1);
        var point = whereabouts.on(road.code(), 0.5, new SplittableRandom(3));
        assertThat(point.lat()).isBetween(36.1910, 36.1922);
        assertThat(point.lon()).isBetween(118.160, 118.176);
    }
}
