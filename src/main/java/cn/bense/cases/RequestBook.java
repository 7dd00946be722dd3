package cn.bense.cases;

import cn.bense.organization.Person;
import cn.bense.organization.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads requests as a person may see them. */
public interface RequestBook {

    /**
     * What one decision would lead to.
     *
     * @param how in plain words
     * @param dueAt the deadline then, null where it is not known before the clock goes on
     * @param left counted time of the item's calendar that would be left, null where unknown
     */
    record Outcome(
            RequestDecision result,
            String how,
            @Nullable Instant dueAt,
            @Nullable Duration left) {}

    /**
     * Requests among the cases filed in the window, for one unit or (code null) all.
     *
     * @param filed cases filed; each other number counts cases, not requests, but {@code shirking}
     */
    record Share(
            @Nullable String unit,
            String unitName,
            long filed,
            long returned,
            long voided,
            long extended,
            long suspended,
            long shirking) {}

    /** How often a unit asked for one kind in the window, and how often that was granted. */
    record Habit(RequestKind kind, long asked, long granted, long shirking) {}

    /** What a kind's form begins with: the standard extension, the end of the return window. */
    record Offer(
            List<RequestKind> kinds,
            @Nullable Instant returnUntil,
            @Nullable Instant standardUntil) {}

    /** Requests of a case the person may see, oldest first. */
    List<RequestView> of(Person person, String number);

    /** Open requests, those to be decided first in front; a company sees its own. */
    List<RequestView> waiting(Person person);

    /** Open requests that this person may decide. */
    List<RequestView> mine(Person person);

    boolean mayDecide(Person person, RequestView request);

    /** Who decides the request that waits on a case. */
    Optional<Post> decider(String number);

    /** The outcomes of the waiting request; {@code until} is what ADJUST would set, null for a proposal. */
    List<Outcome> outcomes(Person person, String number, @Nullable Instant until);

    /** Which kinds may be asked for now and with which dates the form begins. */
    Offer offer(Person person, String number);

    /** Shares of returns, voids, extensions and suspensions in the last days, all units first; a company sees itself. */
    List<Share> shares(Person person, int days);

    List<Habit> habits(String unit, int days);
}
