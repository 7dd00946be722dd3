package cn.bense.cases.model;

import cn.bense.cases.CaseState;
import cn.bense.shared.DomainException;
import cn.bense.worktime.Deadline;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a case: limit, deadline, 80 % mark and the arithmetic behind it. It starts at dispatch, stops at feedback and in
 * suspension (domain.md 5.7, Clock of a case).
 */
@Embeddable
public class DueClock {

    private @Nullable Integer limitAmount;

    @Enumerated(EnumType.STRING)
    private @Nullable LimitUnit limitUnit;

    private @Nullable Instant dueAt;
    private @Nullable Instant warnAt;
    private @Nullable Instant internalDueAt;
    private @Nullable String dueExplanation;
    private @Nullable Instant suspendedAt;
    private @Nullable Instant warnedFor;
    private @Nullable Instant overdueFor;

    protected DueClock() {}

    void limit(Limit limit) {
        limitAmount = limit.amount();
        limitUnit = limit.unit();
    }

    private void set(Deadline deadline) {
        dueAt = deadline.dueAt();
        warnAt = deadline.warnAt();
        dueExplanation = String.join("\n", deadline.explanation());
    }

    void set(Deadline deadline, @Nullable Instant internal) {
        set(deadline);
        internalDueAt = internal;
        suspendedAt = null;
    }

    /**
     * The same work goes on after a recheck. What was told for the old deadline and lay behind at the feedback is told: the moved
     * one has passed as well.
     */
    void moveAfterRecheck(Deadline moved, Instant internal, @Nullable Instant feedbackAt) {
        keepTold(moved, feedbackAt);
        set(moved, internal);
    }

    private void keepTold(Deadline moved, @Nullable Instant stood) {
        warnedFor = told(warnedFor) && passed(warnAt, stood) ? moved.dueAt() : warnedFor;
        overdueFor = told(overdueFor) && passed(dueAt, stood) ? moved.dueAt() : overdueFor;
    }

    private boolean told(@Nullable Instant deadline) {
        return deadline != null && deadline.equals(dueAt);
    }

    private static boolean passed(@Nullable Instant mark, @Nullable Instant at) {
        return mark != null && at != null && !at.isBefore(mark);
    }

    /** True the first time for this deadline. */
    public boolean warn() {
        var first = !told(warnedFor);
        warnedFor = dueAt;
        return first;
    }

    /** True the first time for this deadline. */
    public boolean callOverdue() {
        var first = !told(overdueFor);
        overdueFor = dueAt;
        return first;
    }

    /** Another limit; the deadline is null while the clock has not started. */
    void retime(Limit limit, @Nullable Deadline deadline) {
        limit(limit);
        if (deadline != null) {
            set(deadline);
        }
    }

    /** Nobody has the case: recalled, or returned until it is dispatched anew. */
    public void clear() {
        dueAt = null;
        warnAt = null;
        internalDueAt = null;
        dueExplanation = null;
        suspendedAt = null;
    }

    /** An extension, or the deadline to be expected of a suspension until a day: the clock runs or stands as before. */
    public void change(Deadline changed) {
        set(changed);
    }

    /** Stops the clock alone, as a return does while it waits. */
    public void stop(Instant at) {
        suspendedAt = at;
    }

    void goOn(Deadline moved) {
        keepTold(moved, suspendedAt);
        set(moved);
        suspendedAt = null;
    }

    /** Whether it runs while the case is in that state: somebody has it, and nothing stops it. */
    public boolean runsIn(CaseState state) {
        return (state.inHand() || state == CaseState.SUSPENDED) && !stopped();
    }

    public boolean stopped() {
        return suspendedAt != null;
    }

    public @Nullable Instant stoppedAt() {
        return suspendedAt;
    }

    public @Nullable Limit limit() {
        return limitAmount == null || limitUnit == null ? null : new Limit(limitAmount, limitUnit);
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant warnAt() {
        return warnAt;
    }

    public @Nullable Instant internalDueAt() {
        return internalDueAt;
    }

    public List<String> explanation() {
        return dueExplanation == null ? List.of() : dueExplanation.lines().toList();
    }

    /** The deadline as computed, null before dispatch. */
    public @Nullable Deadline deadline() {
        return dueAt == null || warnAt == null ? null : new Deadline(dueAt, warnAt, explanation(), false);
    }

    /** @throws DomainException 409 {@code case-not-filed} before filing */
    Limit requiredLimit(String number) {
        var limit = limit();
        if (limit == null) {
            throw DomainException.conflict("case-not-filed", number);
        }
        return limit;
    }

    /** @throws DomainException 409 {@code case-not-dispatched} before dispatch */
    Deadline requiredDeadline(String number) {
        var deadline = deadline();
        if (deadline == null) {
            throw DomainException.conflict("case-not-dispatched", number);
        }
        return deadline;
    }
}
