package cn.bense.settlement;

/** Why a proposed deduction is not charged (domain.md 5.4). */
public enum ExemptionReason {
    FORCE_MAJEURE,
    CONSTRUCTION,
    OTHER_PARTY,
    PARKED_VEHICLE,
    EVENT,
    LEAF_PEAK,
    FACILITY_DAMAGE,
    DUPLICATE,
    ORDERED_REDEPLOY
}
