package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private final HandMovedClock clock = new HandMovedClock();
    private final Attempt attempt = new Attempt("somebody");

    private Attempt.Ticket fail() {
        return attempt.take(clock.instant());
    }

    private void failFiveTimes() {
        for (int i = 0; i < 5; i++) {
            fail();
        }
    }

    @Test
    void countsDownToTheLock() {
        for (int left = 4; left >= 1; left--) {
            assertThat(fail()).isEqualTo(new Attempt.Ticket(true, left, null));
        }
        assertThat(fail()).isEqualTo(new Attempt.Ticket(true, 0, clock.instant().plus(Duration.ofMinutes(30))));
    }

    @Test
    void admitsNobodyWhileLocked() {
        failFiveTimes();
        var until = clock.instant().plus(Duration.ofMinutes(30));
        clock.forward(Duration.ofMinutes(30).minusMillis(1));
        assertThat(fail()).isEqualTo(new Attempt.Ticket(false, 0, until));
    }

    @Test
    void triesDuringTheLockDoNotMakeItLonger() {
        failFiveTimes();
        clock.forward(Duration.ofMinutes(29));
        fail();
        clock.forward(Duration.ofMinutes(1));
        assertThat(fail().admitted()).isTrue();
    }

    @Test
    void countsAnewAfterTheLock() {
        failFiveTimes();
        clock.forward(Duration.ofMinutes(30));
        assertThat(fail()).isEqualTo(new Attempt.Ticket(true, 4, null));
    }

    @Test
    void aSuccessTakesTheCountBack() {
        for (int i = 0; i < 4; i++) {
            fail();
        }
        attempt.forget();
        assertThat(fail().left()).isEqualTo(4);
    }

    @Test
    void forgetsACountNobodyAddedToForHalfAnHour() {
        fail();
        fail();
        clock.forward(Duration.ofMinutes(29));
        assertThat(fail().left()).isEqualTo(2);
        clock.forward(Duration.ofMinutes(30));
        assertThat(fail().left()).isEqualTo(4);
    }
}
