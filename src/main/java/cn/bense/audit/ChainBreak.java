package cn.bense.audit;

import cn.bense.shared.SubjectRef;

/**
 * Where a chain no longer holds.
 *
 * @param seq the first row that cannot be trusted, 1 or more; in the chain {@code anchor} the hourly note
 */
public record ChainBreak(SubjectRef subject, long seq, Reason reason) {

    /** What is wrong with the row. */
    public enum Reason {
        /** What it says is not what was written. */
        CHANGED,
        /** The row before it is missing or another one. */
        GAP,
        /** An hourly note knows a row at the end of the chain that is gone or another one. */
        CUT,
        /** The hourly note itself is not what was written. */
        NOTE
    }
}
