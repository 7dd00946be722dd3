package cn.bense.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the checker.
 *
 * @param endedAt null while it runs, or for ever when the program ended meanwhile
 * @param askedBy user name, {@code system} for the nightly run
 * @param findings how many places do not agree, all checks together
 * @param error why it could not be finished, null when it was
 * @param results one per check, in the order shown; empty until it ends, and in lists
 */
public record CheckRun(
        long id,
        Instant begunAt,
        @Nullable Instant endedAt,
        String askedBy,
        State state,
        long findings,
        @Nullable String error,
        List<CheckResult> results) {

    /** How far a run is; BROKEN: the program ended while it ran. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        BROKEN
    }

    CheckRun with(List<CheckResult> all) {
        return new CheckRun(id, begunAt, endedAt, askedBy, state, findings, error, all);
    }
}
