package cn.bense.worktime;

import cn.bense.shared.Zone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * Work that falls due by the calendar. A room declares a bean of this type and the {@link Timetable} runs it.
 *
 * @param key unique, kebab case, a published name: where it stands is kept under it (at most 60 characters)
 * @param cron six fields, second first, Asia/Shanghai: {@code 0 0 6 * * *} is 06:00 daily; words where the moments come from rows
 * @param schedule when it is planned
 * @param missed what becomes of due times that passed while nobody looked
 * @param action idempotent; runs in a transaction of its own, rolled back and tried again when it throws
 */
public record PlannedJob(String key, String cron, Schedule schedule, Missed missed, Action action) {

    /** What becomes of several due times that passed at once. */
    public enum Missed {
        /** Each is made up for, oldest first: days, months. */
        EACH,
        /** Only the last: checks that look at the present state. */
        LAST
    }

    /** What is done at a due time. */
    @FunctionalInterface
    public interface Action {
        /** Does the work planned for {@code dueAt}, which is not the instant of running. */
        void run(Instant dueAt);
    }

    /** The planned moments; the same answer for the same rows. */
    @FunctionalInterface
    public interface Schedule {
        /** The first planned moment after an instant, null when there is none. */
        @Nullable
        Instant nextAfter(Instant instant);
    }

    /** Planned by the calendar. */
    public PlannedJob(String key, String cron, Missed missed, Action action) {
        this(key, cron, byCron(key, cron), missed, action);
    }

    public PlannedJob {
        if (!key.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("key " + key);
        }
    }

    /** The first due time after an instant, null when there is none. */
    @Nullable
    Instant nextAfter(Instant instant) {
        return schedule.nextAfter(instant);
    }

    private static Schedule byCron(String key, String cron) {
        if (!CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException("cron of " + key + ": " + cron);
        }
        return instant -> {
            var next = CronExpression.parse(cron).next(instant.atZone(Zone.SHANGHAI));
            return next == null ? null : next.toInstant();
        };
    }
}
