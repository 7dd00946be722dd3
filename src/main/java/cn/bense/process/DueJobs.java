package cn.bense.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Runs what fell due by hand, in order: for tests and the demo clock, where nobody waits for real time. */
public interface DueJobs {

    /** The next due time of a waiting job, null when nothing is due ever. */
    @Nullable
    Instant nextDue();

    /** Runs every job due at or before {@code until} in order of due time; returns how many ran. */
    int runUntil(Instant until);

    /** Sets the engine's clock to ours; call after the clock was shifted. */
    void alignClock();

    /** Stops the engine's own threads on this node, so that only {@link #runUntil} runs jobs; waits for jobs under way. */
    void hold();

    /** Lets the engine's own threads go on after {@link #hold}, where they are switched on at all. */
    void release();
}
