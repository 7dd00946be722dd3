package cn.bense.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.process.DueJobs;
import cn.bense.worktime.ShiftedClock;
import cn.bense.worktime.Timetable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final Instant START = Instant.parse("2026-04-17T00:00:00Z");

    private final ShiftedClock clock = new ShiftedClock(Clock.fixed(START, ZoneOffset.UTC));
    private final List<String> done = new ArrayList<>();
    private final Timers timers = new Timers();
    private final Plans plans = new Plans();
    private final Passage passage = new Passage(clock, timers, plans);

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private void happened(String what) {
        done.add(what + " at " + Duration.between(START, clock.instant()).toMinutes());
    }

    @Test
    void runsTimersAndPlansInTheOrderTheyFallDueWithTheClockStandingThere() {
        timers.due.addAll(List.of(minute(5), minute(40)));
        plans.every = 30;
        assertThat(passage.until(minute(70))).isEqualTo(4);
        assertThat(done).containsExactly("timer at 5", "plan at 30", "timer at 40", "plan at 60");
        assertThat(clock.instant()).isEqualTo(minute(70));
    }

    @Test
    void leavesWhatFallsDueLater() {
        timers.due.add(minute(71));
        passage.until(minute(70));
        assertThat(done).isEmpty();
        passage.until(minute(72));
        assertThat(done).containsExactly("timer at 71");
    }

    @Test
    void goesOnWhenATimerIsLeftOver() {
        timers.due.add(minute(5));
        timers.stuck = true;
        passage.until(minute(6));
        assertThat(clock.instant()).isEqualTo(minute(6));
    }

    @Test
    void runsWhatATimerMakesDueOnTheWay() {
        timers.due.add(minute(5));
        timers.next = minute(9);
        passage.until(minute(10));
        assertThat(done).containsExactly("timer at 5", "timer at 9");
    }

    private final class Timers implements DueJobs {
        final TreeSet<Instant> due = new TreeSet<>();
        boolean stuck;

        @Nullable
        Instant next;

        @Override
        public @Nullable Instant nextDue() {
            return due.isEmpty() ? null : due.first();
        }

        @Override
        public int runUntil(Instant until) {
            int ran = 0;
            while (!stuck && !due.isEmpty() && !due.first().isAfter(until)) {
                due.pollFirst();
                happened("timer");
                ran++;
                if (next != null) {
                    due.add(next);
                    next = null;
                }
            }
            return ran;
        }

        @Override
        public void alignClock() {
            // there is no engine
        }

        @Override
        public void hold() {
            // nothing runs by itself
        }

        @Override
        public void release() {
            // nothing runs by itself
        }
    }

    private final class Plans implements Timetable {
        int every;

        @Override
        public int runDue(Instant upTo) {
            happened("plan");
            return 1;
        }

        @Override
        public Optional<Instant> nextAfter(Instant instant) {
            if (every == 0) {
                return Optional.empty();
            }
            long minutes = Duration.between(START, instant).toMinutes();
            return Optional.of(minute((int) (minutes / every + 1) * every));
        }

        @Override
        public List<Standing> standings() {
            return List.of();
        }

        @Override
        public void restartAt(Instant instant) {
            // nothing is kept
        }

        @Override
        public void hold() {
            // nothing runs by itself
        }

        @Override
        public void release() {
            // nothing runs by itself
        }
    }
}
