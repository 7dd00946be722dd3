package cn.bense.demo;

import cn.bense.cases.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * How a case of the story goes.
 *
 * @param reworks how often it is sent back before it passes or stops
 * @param stop the state in which it is left, null when it goes on to its end
 * @param turn what is unusual about it
 */
record Course(Pace pace, int reworks, @Nullable CaseState stop, Turn turn) {

    static final Course IN_TIME = new Course(Pace.IN_TIME, 0, null, Turn.NONE);
    static final Course LATE = new Course(Pace.LATE, 0, null, Turn.NONE);

    /** How fast: within the limit, after it, or all steps in what has passed since the report. */
    enum Pace {
        IN_TIME,
        LATE,
        BRISK
    }

    enum Turn {
        NONE,
        SELF_HANDLED,
        REJECT,
        ON_SITE,
        MERGE_AT_REPORT,
        MERGE_AT_VERIFY,
        RECALL,
        HAND_OVER,
        DISPUTE,
        GRATE_BROKEN,
        SOURCE_KNOWN,
        CONFINED,
        BORROWED,
        SUPERVISED,
        SUPERVISED_SILENT,
        VOID,
        VOID_ASKED,
        SPLIT,
        REOPEN,
        RETURN_KEPT,
        RETURN_MOVED,
        RETURN_THRICE,
        EXTEND,
        SUSPEND,
        SUSPEND_BRIEFLY
    }

    Course reworked(int times) {
        return new Course(pace, times, stop, turn);
    }

    Course with(Turn other) {
        return new Course(pace, reworks, stop, other);
    }

    /** All within what has passed since the report, then left where it stands. */
    static Course left(CaseState state) {
        return new Course(Pace.BRISK, 0, state, Turn.NONE);
    }

    boolean stopsIn(CaseState state, int reworkCount) {
        return state == stop && reworkCount >= reworks;
    }
}
