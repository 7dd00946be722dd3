package cn.bense.settlement;

/** States of a deduction (domain.md 5.7, Decision). APPEALED, FINAL and LOCKED come with appeals and months. */
public enum DeductionState {
    PROPOSED,
    CONFIRMED,
    ACCEPTED,
    APPEALED,
    FINAL,
    LOCKED,
    DROPPED
}
