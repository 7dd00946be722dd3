package cn.bense.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** After the work: rework and its clock, what its finder put right, pressure after the second failure (5.7). */
@ProgramTest
class ReworkIT {

    private static final String RAIL = "GUARDRAIL_WASHING";
    private static final Duration TICK = Duration.ofSeconds(30);

    private final Program program;
    private final Street street;
    private final CaseWatch watch;

    ReworkIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
    }

    @Test
    void movesTheDeadlineByTheRecheckTimeOnly() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.putRight("crew", number);
        var due = watch.dueAt(number);
        var feedback = program.now();
        program.advance(Duration.ofHours(26));
        street.sendBack(number);
        var sentBack = program.now();

        var recheck = CaseWatch.fieldTime(feedback, sentBack);
        assertThat(CaseWatch.fieldTime(due, watch.dueAt(number))).isCloseTo(recheck, TICK);
        assertThat(CaseWatch.fieldTime(sentBack, watch.dueAt(number)))
                .as("what was left at feedback is left at rework")
                .isCloseTo(CaseWatch.fieldTime(feedback, due), TICK);
        assertThat(program.api("crew").get("/cases/" + number + "/deadline").content())
                .contains("等待核查");
        assertThat(internal(number)).isEqualTo(watch.dueAt(number)); // 4 hours are left, half the limit is 2
    }

    @Test
    void givesTheWorkerHalfTheLimitWhereLessIsLeftAndRatesByTheDeadline() {
        var number = street.dispatched("EXPOSED_LITTER");
        program.advance(Duration.ofHours(70));
        street.putRight("crew", number);
        street.sendBack(number);

        assertThat(watch.dueAt(number)).isBefore(program.now());
        assertThat(CaseWatch.fieldTime(program.now(), internal(number))).isCloseTo(Duration.ofHours(2), TICK);
        program.advance(Duration.ofMinutes(1));
        assertThat(watch.story(number)).containsOnlyOnce("DUE_WARNING", "OVERDUE");
        street.workPlainly("crew", number);
        street.pass(number);
        assertThat(watch.text(number, "archiveKind")).isEqualTo("OVERDUE");
    }

    @Test
    void ordersSupervisionAtTheSecondReworkAndChargesEachByItsNumber() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.putRight("crew", number);
        for (int rework = 1; rework <= 3; rework++) {
            street.sendBack(number);
            assertThat(watch.story(number).contains("SUPERVISION_ORDERED")).isEqualTo(rework >= 2);
            street.workPlainly("crew", number);
        }
        street.pass(number);
        assertThat(watch.charges(number))
                .containsExactlyInAnyOrder("D12 10000 PROPOSED", "D12 20000 PROPOSED", "D12 50000 PROPOSED");
        assertThat(watch.of(number).get("reworkCount").asInt()).isEqualTo(3);
    }

    @Test
    void closesWhatItsFinderPutRightWithoutAnyCharge() {
        var number = selfHandled();
        assertThat(watch.text(number, "state")).isEqualTo("FEEDBACK_SUBMITTED");
        assertThat(street.command("inspector", number, "recheck", Map.of("result", "PASS"))
                        .status())
                .isEqualTo(403);
        street.pass(number);
        assertThat(watch.text(number, "state")).isEqualTo("CLOSED");
        assertThat(watch.charges(number)).isEmpty();
        assertThat(watch.active(number)).isEmpty();
    }

    @Test
    void dispatchesWhatItsFinderDidNotPutRightWithAFreshLimit() {
        var number = selfHandled();
        program.advance(Duration.ofHours(49));
        street.sendBack(number);

        assertThat(watch.text(number, "state")).isEqualTo("DISPATCHED");
        assertThat(watch.text(number, "performer")).isEqualTo("JINGYUAN");
        assertThat(watch.story(number)).contains("SELF_HANDLING_REFUSED");
        assertThat(watch.dueAt(number)).isAfter(program.now().plus(Duration.ofHours(47)));
        assertThat(watch.of(number).get("reworkCount").asInt()).isZero();
        street.putRight("crew", number);
        street.pass(number);
        assertThat(watch.text(number, "archiveKind")).isEqualTo("NORMAL");
        assertThat(watch.charges(number)).hasSize(1).allMatch(c -> c.startsWith("D04 "));
    }

    private String selfHandled() {
        var at = street.spotOn("LISHAN");
        var after = street.photo("inspector", RAIL, Stage.AFTER, at);
        return street.report("inspector", RAIL, at, Map.of("selfHandled", Map.of("photoIds", List.of(after))))
                .expect(201)
                .text("number");
    }

    private Instant internal(String number) {
        return OffsetDateTime.parse(program.api("crew")
                        .get("/cases/" + number + "/deadline")
                        .expect(200)
                        .text("internalDueAt"))
                .toInstant();
    }
}
