package cn.bense.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long human steps take, from our own task rows. */
public interface StepTimes {

    /**
     * Stays at one element, clock time from the task's opening to its end.
     *
     * @param done how many ended since the given instant
     * @param average null when none ended
     * @param longest null when none ended
     * @param oldestOpen since when the task that waits longest is open; null when none is
     */
    record Stay(
            long done,
            @Nullable Duration average,
            @Nullable Duration longest,
            @Nullable Instant oldestOpen) {}

    /** By element id, elements without any task left out. */
    Map<String, Stay> of(String definitionKey, Instant since);
}
