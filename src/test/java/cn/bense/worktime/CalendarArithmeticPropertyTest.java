package cn.bense.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.shared.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random starts and limits, twice: by spans and minute by minute. Repeat one with {@code -Dseed=}. */
class CalendarArithmeticPropertyTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2025, 12, 20, 0, 0);
    private static final int MINUTES = 400 * 24 * 60;

    private final WorkTime workTime = CalendarFixture.workTime();
    private final MinuteByMinute slow = new MinuteByMinute();
    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void agreesWithCountingEveryMinute() {
        System.out.println("CalendarArithmeticPropertyTest seed " + seed);
        for (int i = 0; i < 400; i++) {
            var unit = LimitUnit.values()[random.nextInt(3)];
            var start = FIRST.plusMinutes(random.nextInt(MINUTES));
            int amount = 1 + random.nextInt(unit == LimitUnit.WORK_DAY ? 25 : 120);
            var due = workTime.due(instant(start), new Limit(amount, unit));
            var what = "seed %d: %s + %d %s".formatted(seed, start, amount, unit);
            assertThat(local(due.dueAt())).as(what).isEqualTo(slow.due(start, amount, unit));
            checkWarning(what, start, due, unit);
        }
    }

    @Test
    void plusAndBetweenAreInverse() {
        System.out.println("CalendarArithmeticPropertyTest seed " + seed);
        for (int i = 0; i < 2000; i++) {
            var unit = LimitUnit.values()[random.nextInt(3)];
            var from = instant(FIRST.plusMinutes(random.nextInt(MINUTES))).plusMillis(random.nextInt(60_000));
            var counted = Duration.ofMillis(random.nextInt(200 * 3_600_000));
            var to = workTime.plus(from, counted, unit);
            var what = "seed %d: %s + %s %s".formatted(seed, from, counted, unit);
            assertThat(workTime.between(from, to, unit)).as(what).isEqualTo(counted);
            assertThat(workTime.between(to, from, unit)).as(what).isEqualTo(counted.negated());
        }
    }

    private void checkWarning(String what, LocalDateTime start, Deadline due, LimitUnit unit) {
        long total = slow.between(start, local(due.dueAt()), unit);
        assertThat(workTime.between(instant(start), due.dueAt(), unit).toMinutes())
                .as(what)
                .isEqualTo(total);
        var full = slow.after(start, total * 80 / 100, unit);
        assertThat(local(due.warnAt())).as(what).isBetween(full, nextCounted(full, unit));
    }

    /** The warning may lie a part of a minute after the last full one, on the far side of a night or a rest day. */
    private LocalDateTime nextCounted(LocalDateTime full, LimitUnit unit) {
        return slow.after(full, 1, unit);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Zone.SHANGHAI).toInstant();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Zone.SHANGHAI);
    }
}
