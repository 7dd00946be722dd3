package cn.bense.cases;

/** What the performing unit may ask of a case (domain.md 2.2); Chinese names in messages/cases.properties. */
public enum RequestKind {
    RETURN(CaseState.RETURN_REQUESTED),
    EXTENSION(CaseState.EXTENSION_REQUESTED),
    /** While it waits for its decision the clock runs, though the state reads SUSPENDED already (ui/index.md: 挂起待定). */
    SUSPENSION(CaseState.SUSPENDED);

    private final CaseState waiting;

    RequestKind(CaseState waiting) {
        this.waiting = waiting;
    }

    /** The state of a case whose request of this kind waits for its decision. */
    public CaseState waiting() {
        return waiting;
    }
}
