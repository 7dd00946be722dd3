package cn.bense.worktime;

/** The three time units (domain.md 2.3): 工作时 in the FIELD calendar, 工作日 in OFFICE, 紧急时 by the clock. */
public enum LimitUnit {
    WORK_HOUR,
    WORK_DAY,
    EMERGENCY_HOUR
}
