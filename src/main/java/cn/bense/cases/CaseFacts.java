package cn.bense.cases;

import cn.bense.organization.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bare facts of a case for the rooms above, without a person's view; read under the case's lock. */
public interface CaseFacts {

    /**
     * What a deduction rests on.
     *
     * @param foundAt the finding instant: picks contract, tariff, month (domain.md 5.7)
     * @param foundByPerformer the finder is of the company that does the work
     * @param lateBy counted from the deadline to the feedback that passed, zero when in time
     */
    record Facts(
            String number,
            String item,
            String itemName,
            @Nullable String road,
            String address,
            Channel channel,
            Instant foundAt,
            @Nullable Instant dueAt,
            @Nullable Instant feedbackAt,
            @Nullable Instant closedAt,
            java.time.Duration lateBy,
            @Nullable String performer,
            @Nullable String performerName,
            @Nullable String contract,
            @Nullable String owner,
            int reworkCount,
            boolean selfHandled,
            boolean foundByPerformer,
            @Nullable String clause,
            List<Proof> proof,
            double lat,
            double lon) {}

    /** A photo a decision rests on. */
    record Proof(String kind, String photoId, String sha256) {}

    Optional<Facts> facts(String number);

    /** Filed and given to nobody: neither dispatched by rule nor put right by its finder. */
    boolean waitsForDispatch(String number);

    void lock(String number);

    /** Writes a line into the case's story that changes no state: what a room above decided about it, and why. */
    void note(String number, String type, String text);

    /** Refuses (403 {@code separation}) a person who already had another hand in the case, and records this one. */
    void takeHand(String number, Person person, Hand hand);

    /** Whether a person may see the case. */
    boolean maySee(Person person, String number);

    enum Hand {
        FINDER,
        FIXER,
        RECHECKER,
        CONFIRMER,
        REVIEWER
    }
}
