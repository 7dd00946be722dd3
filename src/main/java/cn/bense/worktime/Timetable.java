package cn.bense.worktime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the {@link PlannedJob}s in the order of their due times, after <em>our</em> clock and not the system's.
 *
 * <p>Quartz knows one job only, the beat: every 15 seconds, on one node of the cluster, it asks {@link #runDue} for what
 * fell due by the injected clock. So production, demo and tests take the same path, a shifted demo clock is respected,
 * and a changed cron in code counts from the next beat on with nothing stored to replace. In profile {@code test} there
 * is no beat; tests and the demo call {@link #runDue} themselves.
 */
public interface Timetable {

    /** Where a job stands; {@code failures} counts the attempts since its last success. */
    record Standing(
            String key,
            String cron,
            Instant doneUntil,
            @Nullable Instant next,
            int failures,
            @Nullable String lastError) {}

    /**
     * Runs what fell due at or before an instant and has not run yet, oldest first, ties by key; each run in a
     * transaction of its own. A job that fails is logged, stands still and is tried again by the next call; the others
     * go on.
     *
     * @return how many runs succeeded
     */
    int runDue(Instant upTo);

    /** The first planned instant after the given one; the demo steps its clock along these. */
    Optional<Instant> nextAfter(Instant instant);

    /** Every job with where it stands, by key. */
    List<Standing> standings();

    /**
     * Lets every job stand at an instant as if all before it were done, and forgets runs after it. For the demo and
     * tests, which set the clock back; never in production.
     */
    void restartAt(Instant instant);

    /** Stops the beat on this node until {@link #release}; calls of {@link #runDue} go on. For the demo's loading. */
    void hold();

    void release();
}
