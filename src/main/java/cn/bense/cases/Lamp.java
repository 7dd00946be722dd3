package cn.bense.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How near the deadline is: GREEN to 80 % of the time, YELLOW to 100 %, RED after, PAUSED while the clock stands. */
public enum Lamp {
    GREEN,
    YELLOW,
    RED,
    PAUSED;

    public static @Nullable Lamp at(@Nullable Instant warnAt, @Nullable Instant dueAt, boolean paused, Instant now) {
        if (dueAt == null || warnAt == null) {
            return null;
        }
        if (paused) {
            return PAUSED;
        }
        return now.isAfter(dueAt) ? RED : now.isBefore(warnAt) ? GREEN : YELLOW;
    }
}
