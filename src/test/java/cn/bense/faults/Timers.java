package cn.bense.faults;

/** Makes a case's timer fall due now, in the engine's own table: nobody waits hours for a deadline. */
final class Timers {

    private Timers() {}

    static void fallDue(Surroundings around, String number, String element) {
        var moved = around.count(
                "update ACT_RU_JOB set DUEDATE_ = ? where JOB_DEF_ID_ in (select ID_ from ACT_RU_JOBDEF where ACT_ID_ = ?)"
                        + " and PROCESS_INSTANCE_ID_ in (select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?)",
                new java.sql.Timestamp(java.time.Clock.systemUTC().millis()),
                element,
                number);
        if (moved != 1) {
            throw new AssertionError(moved + " timers " + element + " at " + number);
        }
    }

    /** How often the deadline of a case was noted as passed. */
    static long rung(Surroundings around, String number) {
        return around.count("select count(*) from audit_event where subject_number = ? and type = 'OVERDUE'", number);
    }
}
