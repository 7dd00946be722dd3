package cn.bense.cases;

import cn.bense.organization.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fourth desk: what the performing unit asks of a case, and what is decided (domain.md 2.2). */
public interface RequestDesk {

    /**
     * A request as it is made.
     *
     * @param reasonCode null for a reason in words
     * @param reason in words, at most 500 characters; may be empty beside a code
     * @param proposedUnit returns only: whose it should be, null when the asker does not know
     * @param until extensions: the wanted deadline; suspensions: the day on which the clock goes on
     * @param condition suspensions without a day: what is waited for
     */
    record Asked(
            @Nullable RequestReason reasonCode,
            @Nullable String reason,
            @Nullable String proposedUnit,
            @Nullable Instant until,
            @Nullable String condition,
            List<String> photoIds) {}

    /**
     * A decision.
     *
     * @param until with ADJUST of an extension or a suspension
     * @param performer a granted return: to whom it goes at once, null for the proposed unit or the dispatch desk
     * @param reason may be empty only with GRANT
     * @param shirking a refused return that had no ground (推诿), counted
     */
    record Decided(
            RequestDecision result,
            @Nullable Instant until,
            @Nullable String performer,
            @Nullable String reason,
            boolean shirking) {}

    /**
     * "Not ours": pauses the clock until the decision. The third of a case becomes a jurisdiction ruling.
     *
     * @throws cn.bense.shared.DomainException 403 {@code not-your-task}, 409 {@code case-state-request}, {@code return-late},
     *     {@code return-ruled}, 422 {@code request-reason-required}, {@code request-photos}, {@code performer-unknown}
     */
    void giveBack(Person person, String number, Asked asked);

    /** Asks for a later deadline; the clock runs on. 409 {@code request-overdue} after the deadline. */
    void extend(Person person, String number, Asked asked);

    /** Asks to stop the clock until a day or a condition; runs on until granted, then stands from the moment of asking. */
    void suspend(Person person, String number, Asked asked);

    /** Ends a granted suspension before its day, or when its condition has come. */
    void resume(Person person, String number);

    /**
     * Decides the request that waits; who may is on the request.
     *
     * @throws cn.bense.shared.DomainException 403 {@code not-your-task}, {@code request-own}, 409 {@code request-none}, 422
     */
    void decide(Person person, String number, Decided decided);
}
