package cn.bense.cases;

import cn.bense.organization.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The independent check after feedback. */
public interface RecheckDesk {

    enum Result {
        PASS,
        REWORK
    }

    /** Why a result is sent back (domain.md 5.7, Lists). */
    enum ReasonCode {
        NOT_CLEAN,
        PARTLY_DONE,
        WRONG_PLACE,
        EVIDENCE_UNCLEAR,
        DAMAGE_LEFT,
        RESIDUE_LEFT,
        OTHER
    }

    /** A rechecker opened it: FEEDBACK_SUBMITTED becomes RECHECKING; nothing happens in any other state. */
    void open(Person person, String number);

    /**
     * PASS closes the case, REWORK (with a reason) sends it back; both final.
     *
     * @throws cn.bense.shared.DomainException 403 {@code separation}, 409 {@code task-gone}, 422 {@code reason-required}
     */
    void recheck(
            Person person,
            String number,
            Result result,
            @Nullable ReasonCode reason,
            @Nullable String comment,
            List<String> photoIds);
}
