package cn.bense.cases.model;

import cn.bense.contract.Contracts.Responsible;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** To whom a case is given, by which contract, why, and by whom. */
@Embeddable
public class Assignment {

    private @Nullable String performer;
    private @Nullable String performerName;
    private @Nullable String contract;
    private @Nullable String owner;
    private @Nullable String dispatchReason;
    private @Nullable Instant dispatchedAt;
    private @Nullable Instant firstDispatchedAt;
    private @Nullable String dispatchedBy;
    private @Nullable Instant acknowledgedAt;

    protected Assignment() {}

    void give(Responsible to, String by, Instant at) {
        performer = to.unit();
        performerName = to.unitName();
        contract = to.contract();
        owner = to.owner();
        dispatchReason = to.why();
        dispatchedAt = at;
        firstDispatchedAt = firstDispatchedAt == null ? at : firstDispatchedAt;
        dispatchedBy = by;
        acknowledgedAt = null;
    }

    /** A recalled dispatch is annulled: as if it had not been (domain.md 5.7, Clock of a case). */
    void annul() {
        if (dispatchedAt != null && dispatchedAt.equals(firstDispatchedAt)) {
            firstDispatchedAt = null;
        }
        release();
    }

    /** Returned: nobody has it, but the case's own time still counts from its first dispatch (domain.md 5.7). */
    public void release() {
        performer = null;
        performerName = null;
        contract = null;
        dispatchReason = null;
        dispatchedAt = null;
        dispatchedBy = null;
        acknowledgedAt = null;
    }

    void acknowledge(Instant at) {
        acknowledgedAt = at;
    }

    public @Nullable String performer() {
        return performer;
    }

    public @Nullable String performerName() {
        return performerName;
    }

    public @Nullable String contract() {
        return contract;
    }

    public @Nullable String owner() {
        return owner;
    }

    public @Nullable String reason() {
        return dispatchReason;
    }

    public @Nullable Instant dispatchedAt() {
        return dispatchedAt;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
