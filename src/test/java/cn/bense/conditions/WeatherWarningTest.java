package cn.bense.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.conditions.Weather.Kind;
import cn.bense.conditions.Weather.Level;
import cn.bense.conditions.WeatherDesk.State;
import cn.bense.shared.DomainException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WeatherWarningTest {

    private static final Instant NINE = Instant.parse("2026-05-18T01:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Instant NOON = NINE.plusSeconds(3 * 3600);

    @Test
    void passesThroughItsStates() {
        var warning = warning(TEN, NOON);
        assertThat(warning.state(NINE)).isEqualTo(State.UPCOMING);
        assertThat(warning.state(TEN)).isEqualTo(State.IN_FORCE);
        assertThat(warning.state(NOON)).isEqualTo(State.OVER);
    }

    @Test
    void liftingEndsItAtOnce() {
        var warning = warning(NINE, NOON);
        warning.lift(TEN, "dispatcher");
        assertThat(warning.state(TEN)).isEqualTo(State.LIFTED);
        assertThat(warning.warning().to()).isEqualTo(TEN);
    }

    @Test
    void oneLiftedBeforeItBeginsNeverComesIntoForce() {
        var warning = warning(TEN, NOON);
        warning.lift(NINE, "dispatcher");
        assertThat(warning.warning().to()).isEqualTo(warning.warning().from());
    }

    @Test
    void refusesASecondLiftingAndSaysWhoDidTheFirst() {
        var warning = warning(NINE, null);
        warning.lift(TEN, "dispatcher");
        assertThatThrownBy(() -> warning.lift(NOON, "supervisor")).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo("weather-lifted");
            assertThat(e.args()).contains("dispatcher", TEN);
        });
    }

    @Test
    void refusesToLiftWhatIsOver() {
        var warning = warning(NINE, TEN);
        assertThatThrownBy(() -> warning.lift(NOON, "dispatcher"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    @Test
    void refusesAnEndThatIsNotAfterTheStart() {
        assertThatThrownBy(() -> warning(NINE, NINE))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.errors().get(0).field()).isEqualTo("to"));
    }

    @Test
    void refusesNoTextAndTooMuch() {
        assertThatThrownBy(() -> warning("  ")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> warning("雨".repeat(201))).isInstanceOf(DomainException.class);
        assertThat(warning("雨".repeat(200)).warning().text()).hasSize(200);
    }

    private static WeatherWarning warning(Instant from, Instant to) {
        return new WeatherWarning("YJ20260518-001", Kind.RAIN, Level.ORANGE, from, to, "大雨", "dispatcher", NINE);
    }

    private static WeatherWarning warning(String text) {
        return new WeatherWarning("YJ20260518-001", Kind.RAIN, Level.ORANGE, NINE, NOON, text, "dispatcher", NINE);
    }
}
