package cn.bense.cases.model;

import static cn.bense.cases.CaseState.*;

import cn.bense.cases.CaseState;
import cn.bense.shared.DomainException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one table of what may follow what (domain.md 2.1, 2.2, 5.7). */
public final class Transitions {

    private static final Map<CaseState, Set<CaseState>> TABLE = new EnumMap<>(CaseState.class);

    static {
        allow(REPORTED, VERIFYING, FILED, REJECTED, MERGED);
        allow(VERIFYING, REPORTED, FILED, REJECTED, MERGED); // the answer is a fact for the desk, which decides
        allow(FILED, DISPATCHED, MERGED, VOIDED);
        allow(FILED, FEEDBACK_SUBMITTED); // self-handled on the spot: straight to the recheck (2.2)
        allow(DISPATCHED, ACKNOWLEDGED, MERGED, VOIDED, RETURN_REQUESTED, RULING);
        allow(DISPATCHED, FILED); // recall within seconds, before acknowledgement (5.7, Clock)
        allow(ACKNOWLEDGED, IN_PROGRESS, FEEDBACK_SUBMITTED, SUSPENDED, RULING, VOIDED, RETURN_REQUESTED);
        allow(ACKNOWLEDGED, EXTENSION_REQUESTED);
        allow(IN_PROGRESS, FEEDBACK_SUBMITTED, SUSPENDED, RULING, VOIDED, RETURN_REQUESTED, EXTENSION_REQUESTED);
        allow(FEEDBACK_SUBMITTED, VOIDED); // the rechecker may find that there was nothing (2.2, void: anyone)
        allow(RECHECKING, VOIDED);
        allow(SUSPENDED, ACKNOWLEDGED, IN_PROGRESS, REWORK, VOIDED);
        allow(RULING, ACKNOWLEDGED, IN_PROGRESS, REWORK, FILED, FEEDBACK_SUBMITTED); // work goes on while ruled (6.3)
        allow(FEEDBACK_SUBMITTED, RECHECKING, CLOSED, REWORK);
        allow(RECHECKING, CLOSED, REWORK);
        allow(FEEDBACK_SUBMITTED, FILED); // self-handled and not good enough: to be dispatched like any other (2.2)
        allow(RECHECKING, FILED);
        // Requests (2.2): refused or moot they lead back, granted on; whoever works on meanwhile makes them moot.
        allow(RETURN_REQUESTED, DISPATCHED, ACKNOWLEDGED, IN_PROGRESS, FILED, MERGED, VOIDED);
        allow(EXTENSION_REQUESTED, ACKNOWLEDGED, IN_PROGRESS, FEEDBACK_SUBMITTED, SUSPENDED, RULING, VOIDED);
        allow(SUSPENDED, FEEDBACK_SUBMITTED, RULING); // only while merely asked for: the clock still runs
        allow(RULING, DISPATCHED, VOIDED); // a third return of what was not acknowledged
        allow(REWORK, FEEDBACK_SUBMITTED, SUSPENDED, RULING, VOIDED);
        allow(REWORK, FILED); // a ruling asked before the rework names another (6.3)
        allow(CLOSED, REWORK); // reopened before its month is frozen (api.md)
        allow(CLOSED, FILED); // reopened, but its finder had put it right: nobody has it yet
    }

    private Transitions() {}

    private static void allow(CaseState from, CaseState... to) {
        var set = TABLE.computeIfAbsent(from, s -> EnumSet.noneOf(CaseState.class));
        set.addAll(Set.of(to));
    }

    public static boolean allowed(CaseState from, CaseState to) {
        return TABLE.getOrDefault(from, Set.of()).contains(to);
    }

    /** @throws DomainException 409 {@code case-state} naming the present state */
    static void require(String number, CaseState from, CaseState to) {
        if (!allowed(from, to)) {
            throw DomainException.conflict("case-state", number, from, to);
        }
    }
}
