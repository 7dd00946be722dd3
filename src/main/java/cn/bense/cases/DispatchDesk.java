package cn.bense.cases;

import cn.bense.organization.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives cases to those who must put them right. */
public interface DispatchDesk {

    /** One case of a bulk command: what happened to it, or would. */
    record BulkRow(
            String number,
            boolean ok,
            @Nullable String code,
            String text,
            @Nullable String performerName,
            @Nullable Instant dueAt) {
        public BulkRow(String number, boolean ok, @Nullable String code, String text) {
            this(number, ok, code, text, null, null);
        }
    }

    /** FILED to DISPATCHED; a case that is DISPATCHED but not acknowledged goes to the new performer instead. */
    void dispatch(Person person, String number, String performer);

    /** Dispatches each case to the performer given, or to its only suggestion when null; each its own transaction. */
    List<BulkRow> dispatchAll(Person person, List<String> numbers, @Nullable String performer, boolean dryRun);

    /** Takes a dispatch back within the recall window and before acknowledgement: FILED again. */
    void recall(Person person, String number);

    /** The performer confirms receipt. */
    void acknowledge(Person person, String number);

    /** Decides whose it is (裁定); binding. */
    void rule(Person person, String number, String performer, String reason);

    /** A nudge to the performer, recorded; 409 {@code reminded-lately} within the pause of the settings. */
    void remind(Person person, String number);

    /** Reminds each, its own transaction. */
    List<BulkRow> remindAll(Person person, List<String> numbers, boolean dryRun);
}
