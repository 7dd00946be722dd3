package cn.bense.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.worktime.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueClockTest {

    private static final Instant DUE = Instant.parse("2026-05-18T08:00:00Z");
    private static final Duration RECHECK = Duration.ofHours(3);

    private final DueClock clock = new DueClock();

    DueClockTest() {
        clock.set(deadline(DUE), null);
    }

    @Test
    void tellsEachLevelOncePerDeadline() {
        assertThat(clock.warn()).isTrue();
        assertThat(clock.callOverdue()).isTrue();
        assertThat(clock.warn()).isFalse();
        assertThat(clock.callOverdue()).isFalse();
    }

    @Test
    void staysToldWhenItCameBackLate() {
        clock.warn();
        clock.callOverdue();
        sentBack(DUE.plusSeconds(60));
        assertThat(clock.warn()).isFalse();
        assertThat(clock.callOverdue()).isFalse();
        sentBack(DUE.plus(RECHECK).plusSeconds(90));
        assertThat(clock.callOverdue()).as("the second rework as well").isFalse();
    }

    @Test
    void tellsAnewWhatStillLiesAheadAfterARecheckInTime() {
        clock.warn();
        sentBack(DUE.minusSeconds(60));
        assertThat(clock.warn()).as("80 % were used at the feedback").isFalse();
        assertThat(clock.callOverdue()).isTrue();
    }

    @Test
    void staysToldOverAPause() {
        clock.callOverdue();
        clock.stop(DUE.plusSeconds(60));
        clock.goOn(deadline(DUE.plus(RECHECK)));
        assertThat(clock.callOverdue()).isFalse();
        assertThat(clock.warn()).isTrue();
    }

    @Test
    void tellsAnewForANewDeadline() {
        clock.warn();
        clock.callOverdue();
        clock.set(deadline(DUE.plusSeconds(86_400)), null);
        assertThat(clock.warn()).isTrue();
        assertThat(clock.callOverdue()).isTrue();
    }

    private void sentBack(Instant feedback) {
        var due = clock.dueAt();
        assertThat(due).isNotNull();
        clock.moveAfterRecheck(deadline(due.plus(RECHECK)), due.plus(RECHECK), feedback);
    }

    private static Deadline deadline(Instant due) {
        return new Deadline(due, due.minusSeconds(3600), List.of("起算"), false);
    }
}
