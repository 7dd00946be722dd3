package cn.bense.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.bense.cases.CaseWatch;
import cn.bense.cases.Street;
import cn.bense.conditions.Weather;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assertj.core.data.TemporalUnitOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rain warning raises every open gully and re-dates its work (domain.md 6.1, Timers). */
@ProgramTest
class RainWarningIT {

    private static final Duration URGENT = Duration.ofHours(4);
    private static final TemporalUnitOffset SOON = within(20, ChronoUnit.SECONDS);

    private final Program program;
    private final Weather weather;
    private final Street street;
    private final CaseWatch watch;
    private @Nullable String warning;

    RainWarningIT(Program program, Weather weather, Places places, DemoTown town) {
        this.program = program;
        this.weather = weather;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
    }

    @AfterEach
    void lift() {
        if (warning != null) {
            weather.lift(warning, program.now(), "system");
        }
    }

    @Test
    void movesWorkOrderTaskAndTimersOfAnOpenGully() {
        var number = inProgress();
        var before = watch.dueAt(number);
        var at = rain();

        assertThat(watch.text(number, "severity")).isEqualTo("URGENT");
        var due = watch.dueAt(number);
        assertThat(due).isBefore(before).isCloseTo(at.plus(URGENT), SOON);
        var order = watch.text(number, "workOrder");
        assertThat(instant(program.api("crew").get("/work-orders/" + order).text("dueAt")))
                .isEqualTo(due);
        assertThat(instant(program.api("crew").get("/tasks?subject=" + number).text("items/0/dueAt")))
                .isEqualTo(due);
        program.advance(URGENT.minusMinutes(1));
        assertThat(watch.story(number))
                .contains("SEVERITY_RAISED", "DUE_WARNING")
                .doesNotContain("OVERDUE");
        program.advance(Duration.ofMinutes(2));
        assertThat(watch.story(number)).contains("OVERDUE");
    }

    @Test
    void reachesCasesThatWaitForAcknowledgementOrAtTheDesk() {
        var given = street.dispatched("DRAIN_LEAF_CLEARING");
        var waiting = street.dispatched("DRAIN_LEAF_CLEARING");
        street.command("dispatcher", waiting, "recall", Map.of()).expect(200);
        var at = rain();

        assertThat(watch.text(given, "severity")).isEqualTo("URGENT");
        assertThat(watch.dueAt(given)).isCloseTo(at.plus(URGENT), SOON);
        assertThat(watch.text(waiting, "severity")).isEqualTo("URGENT");
        program.advance(Duration.ofMinutes(5));
        street.command("dispatcher", waiting, "dispatch", Map.of("performer", "JINGYUAN"))
                .expect(200);
        assertThat(watch.dueAt(waiting)).isCloseTo(program.now().plus(URGENT), SOON);
    }

    @Test
    void raisesAHeldGullyWhenItsClockGoesOn() {
        var number = street.dispatched("DRAIN_LEAF_CLEARING");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        watch.step("crew", number, "assessDepth", Map.of("reachable", "CONFINED"));
        watch.step("crew", number, "ventilate", Map.of("minutes", 30));
        watch.step("crew", number, "gasTest", Map.of("oxygen", "24"));
        rain();
        assertThat(watch.text(number, "severity")).isEqualTo("NORMAL");
        watch.step("centre", number, "releaseRetry", Map.of());
        assertThat(watch.text(number, "severity")).isEqualTo("URGENT");
    }

    @Test
    void makesAGullyFoundInTheRainUrgentAtOnceAndNothingElse() {
        rain();
        assertThat(watch.text(street.dispatched("DRAIN_LEAF_CLEARING"), "severity"))
                .isEqualTo("URGENT");
        assertThat(watch.text(street.dispatched("EXPOSED_LITTER"), "severity")).isEqualTo("NORMAL");
        var standing = street.report(
                        "inspector", "DRAIN_LEAF_CLEARING", street.spotOn("JIANKANG"), Map.of("severity", "EMERGENCY"))
                .expect(201);
        assertThat(standing.text("severity")).isEqualTo("EMERGENCY");
    }

    @Test
    void raisesOpenGulliesWhenAWarningIssuedAheadBegins() {
        var number = inProgress();
        var from = program.now().plus(Duration.ofHours(1));
        warning = weather.issue(Weather.Kind.RAIN, Weather.Level.BLUE, from, null, "傍晚有雨", "system")
                .number();
        assertThat(watch.text(number, "severity")).isEqualTo("NORMAL");
        program.advance(Duration.ofMinutes(61));
        assertThat(watch.text(number, "severity")).isEqualTo("URGENT");
        assertThat(watch.dueAt(number)).isCloseTo(from.plus(URGENT), SOON);
        assertThat(watch.story(number)).containsOnlyOnce("SEVERITY_RAISED");
    }

    private String inProgress() {
        var number = street.dispatched("DRAIN_LEAF_CLEARING");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        watch.step("crew", number, "assessDepth", Map.of("reachable", "SURFACE"));
        return number;
    }

    private Instant rain() {
        var issued = weather.issue(Weather.Kind.RAIN, Weather.Level.ORANGE, program.now(), null, "六小时内有暴雨", "system");
        warning = issued.number();
        return issued.from();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
