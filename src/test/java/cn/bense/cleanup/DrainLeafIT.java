package cn.bense.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.bense.cases.CaseWatch;
import cn.bense.cases.Street;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** {@code drain-leaf-clearing} on the running program: bad air, a blocked pipe, a broken grate, a road that must be left (6.1). */
@ProgramTest
@RecordApplicationEvents
class DrainLeafIT {

    private static final String GULLY = "DRAIN_LEAF_CLEARING";
    private static final Map<String, Object> BELOW = Map.of("reachable", "CONFINED");
    private static final Map<String, Object> FLOWS = Map.of("flows", "YES", "grate", "OK");

    private final Program program;
    private final Street street;
    private final CaseWatch watch;

    DrainLeafIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
    }

    @Test
    void letsNobodyDownIntoBadAirAndGivesTheWaitBack() {
        var number = acknowledged();
        var due = watch.dueAt(number);
        badAir(number);
        var left = CaseWatch.fieldTime(program.now(), due);
        assertThat(watch.text(number, "state")).isEqualTo("SUSPENDED");
        assertThat(watch.text(number, "lamp")).isEqualTo("PAUSED");
        assertThat(watch.open("crew", number)).isEmpty();

        program.advance(Duration.ofHours(75));
        assertThat(watch.story(number)).contains("HELD", "SUSPENDED").doesNotContain("DUE_WARNING", "OVERDUE");

        watch.step("centre", number, "releaseRetry", Map.of());
        assertThat(watch.text(number, "state")).isEqualTo("IN_PROGRESS");
        var leftAfter = CaseWatch.fieldTime(program.now(), watch.dueAt(number));
        assertThat(leftAfter).isCloseTo(left, Duration.ofSeconds(30));
        assertThat(program.api("crew").get("/cases/" + number + "/deadline").content())
                .contains("停表等待");

        goodAir(number);
        watch.step("crew", number, "clearBelow", FLOWS);
        assertThat(watch.text(number, "state")).isEqualTo("FEEDBACK_SUBMITTED");
        street.pass(number);
        assertThat(watch.text(number, "archiveKind")).isEqualTo("NORMAL");
    }

    @Test
    void asksForAirAndPermitAgainWhenThePermitHasRunOut() {
        var number = acknowledged();
        watch.step("crew", number, "assessDepth", BELOW);
        goodAir(number);
        assertThat(watch.open("crew", number)).containsExactly("clearBelow");
        program.advance(Duration.ofMinutes(119));
        assertThat(watch.open("crew", number)).containsExactly("clearBelow");
        program.advance(Duration.ofMinutes(2));
        assertThat(watch.open("crew", number)).containsExactly("ventilate");
    }

    @Test
    void handsABlockedPipeOverAndGoesOnWhenThatIsDone() {
        var number = acknowledged();
        watch.step("crew", number, "assessDepth", Map.of("reachable", "SURFACE"));
        watch.step("crew", number, "clearGully", Map.of("flows", "NO"));
        watch.step("centre", number, "confirmHandover", Map.of());

        assertThat(watch.text(number, "state")).isEqualTo("SUSPENDED");
        var pipe = watch.list(number, "linked").get(0);
        assertThat(watch.text(pipe, "item")).isEqualTo("PIPE_BLOCKED");
        assertThat(watch.text(pipe, "performer")).isEqualTo("CSGL");
        assertThat(watch.text(pipe, "linkedFrom")).isEqualTo(number);
        assertThat(watch.of(pipe).get("photos")).as("the site, not the slip").hasSize(4);

        close(pipe, "repair");
        assertThat(watch.text(number, "state")).isEqualTo("IN_PROGRESS");
        assertThat(watch.open("crew", number)).containsExactly("testAgain");
        watch.step("crew", number, "testAgain", Map.of("flows", "YES", "grate", "BROKEN"));

        assertThat(watch.text(number, "state")).isEqualTo("FEEDBACK_SUBMITTED");
        var grate = watch.list(number, "linked").get(1);
        assertThat(watch.text(grate, "item")).isEqualTo("GRATE_BROKEN");
        assertThat(watch.text(grate, "severity")).isEqualTo("EMERGENCY");
    }

    /** A grate mended elsewhere says nothing about the air in the shaft. */
    @Test
    void doesNotReleaseBadAirWhenALinkedCaseIsClosed() {
        var number = acknowledged();
        watch.step("crew", number, "assessDepth", Map.of("reachable", "SURFACE"));
        watch.step("crew", number, "clearGully", Map.of("flows", "YES", "grate", "BROKEN"));
        street.sendBack(number);
        badAir(number);

        close(watch.list(number, "linked").get(0), "repair");

        assertThat(watch.text(number, "state")).isEqualTo("SUSPENDED");
        assertThat(watch.open("centre", number)).contains("releaseRetry");
        watch.step("centre", number, "releaseRetry", Map.of());
        assertThat(watch.text(number, "state")).isEqualTo("REWORK");
    }

    @Test
    void demandsEveryPhotoThatTheClauseNames() {
        var number = acknowledged();
        watch.step("crew", number, "assessDepth", Map.of("reachable", "SURFACE"));
        assertThat(watch.needs("crew", number, "clearGully"))
                .isEqualTo(Map.of("before", 0, "during", 2, "after", 2, "weighing-slip", 1));
        var short1 = Map.of(
                "during", watch.shots("crew", number, "during", 2), "after", watch.shots("crew", number, "after", 2));
        var refused = street.step("crew", number, "clearGully", FLOWS, short1).expect(422);
        assertThat(refused.content()).contains("过磅单照片至少 1 张，还差 1 张");
        watch.step("crew", number, "clearGully", FLOWS);
        var shots = new ArrayList<String>();
        watch.of(number)
                .get("photos")
                .forEach(
                        p -> shots.add(p.get("kind").asString() + p.path("shot").asString("")));
        assertThat(shots)
                .containsExactly(
                        "beforeWIDE", "duringEMPTY_BOX", "duringFLOW_TEST", "afterWIDE", "afterCLOSE", "weighing-slip");
    }

    @Test
    void callsTheDutyChiefAndOpensTheWaterWhenTheRoadIsFlooded() {
        var number = acknowledged();
        watch.step("crew", number, "assessDepth", Map.of("reachable", "FLOODED"));
        assertThat(watch.text(number, "severity")).isEqualTo("EMERGENCY");
        assertThat(watch.dueAt(number))
                .isCloseTo(program.now().plus(Duration.ofHours(2)), within(1, ChronoUnit.MINUTES));
        assertThat(watch.text(watch.list(number, "linked").get(0), "item")).isEqualTo("WATER_ON_ROAD");
        assertThat(watch.story(number)).contains("STANDING_WATER");
        assertThat(watch.open("crew", number)).containsExactly("assessDepth");
    }

    @Test
    void remindsTheCrewToLeaveAMainRoad(ApplicationEvents events) {
        var number = acknowledged();
        watch.step("crew", number, "assessDepth", Map.of("reachable", "SURFACE"));
        program.advance(Duration.ofMinutes(21));
        var order = watch.text(number, "workOrder");
        assertThat(events.stream(LeaveRoadReminder.class).map(LeaveRoadReminder::workOrder))
                .contains(order);
        assertThat(watch.open("crew", number)).containsExactly("clearGully");
    }

    private String acknowledged() {
        var number = street.dispatched(GULLY);
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        return number;
    }

    private void badAir(String number) {
        watch.step("crew", number, "assessDepth", BELOW);
        watch.step("crew", number, "ventilate", Map.of("minutes", 30));
        watch.step("crew", number, "gasTest", Map.of("oxygen", "18"));
    }

    private void goodAir(String number) {
        watch.step("crew", number, "ventilate", Map.of("minutes", 35));
        watch.step("crew", number, "gasTest", Map.of("oxygen", "20.9"));
        watch.step("centre", number, "signPermit", Map.of());
    }

    private void close(String linked, String fixer) {
        street.putRight(fixer, linked);
        street.pass(linked);
    }
}
