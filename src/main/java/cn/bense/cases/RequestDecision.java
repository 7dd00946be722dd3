package cn.bense.cases;

/** How a request ended; LAPSED when it became moot before anyone decided. */
public enum RequestDecision {
    GRANT,
    ADJUST,
    REFUSE,
    LAPSED;

    public boolean granted() {
        return this == GRANT || this == ADJUST;
    }
}
