package cn.bense.cases;

/** States of a case, verbatim from domain.md section 10; Chinese names in messages/cases.properties. */
public enum CaseState {
    REPORTED,
    VERIFYING,
    REJECTED,
    FILED,
    DISPATCHED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    RETURN_REQUESTED,
    EXTENSION_REQUESTED,
    SUSPENDED,
    FEEDBACK_SUBMITTED,
    RECHECKING,
    REWORK,
    CLOSED,
    VOIDED,
    MERGED,
    RULING;

    /** Nothing more happens to the problem itself; only deductions may still wait. */
    public boolean ended() {
        return this == REJECTED || this == CLOSED || this == VOIDED || this == MERGED;
    }

    /** The contractor has it and the clock runs. */
    public boolean inHand() {
        return this == DISPATCHED
                || this == ACKNOWLEDGED
                || this == IN_PROGRESS
                || this == REWORK
                || this == RULING
                || this == RETURN_REQUESTED
                || this == EXTENSION_REQUESTED;
    }
}
