package cn.bense.cases.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a case went: rounds, feedback, rechecks, end. */
@Embeddable
public class Course {

    private int round;
    private int reworkCount;
    private @Nullable Instant filedAt;
    private @Nullable Instant feedbackAt;
    private @Nullable Instant closedAt;
    private @Nullable String archiveKind;
    private @Nullable String mergedInto;
    private @Nullable String rechecker;
    private int reopenCount;

    @Embedded
    private Supervision supervision = new Supervision();

    protected Course() {}

    void file(Instant at) {
        filedAt = at;
    }

    void nextRound() {
        round++;
    }

    void sendBack() {
        reworkCount++;
        round++;
    }

    /**
     * Closed no more; only the feedback that passes next time decides how it ends. No recheck failed, so it is no rework that
     * costs (domain.md 5.7).
     */
    public void reopen() {
        reopenCount++;
        closedAt = null;
        archiveKind = null;
    }

    void takeFeedback(Instant at) {
        feedbackAt = at;
    }

    void forgetFeedback() {
        feedbackAt = null;
    }

    public void recheckedBy(String person) {
        rechecker = person;
    }

    void merge(@Nullable String into, Instant at) {
        mergedInto = into;
        closedAt = at;
    }

    /** OVERDUE when the feedback that passed came after the deadline; a rework within it closes NORMAL (domain.md 5.7). */
    void close(@Nullable Instant due, Instant at) {
        closedAt = at;
        var late = due != null && feedbackAt != null && feedbackAt.isAfter(due);
        archiveKind = late ? "OVERDUE" : "NORMAL";
    }

    public int round() {
        return round;
    }

    public int reopenCount() {
        return reopenCount;
    }

    public Supervision supervision() {
        return supervision;
    }

    public int reworkCount() {
        return reworkCount;
    }

    public @Nullable Instant filedAt() {
        return filedAt;
    }

    public @Nullable Instant feedbackAt() {
        return feedbackAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String archiveKind() {
        return archiveKind;
    }

    public @Nullable String mergedInto() {
        return mergedInto;
    }

    /** Who rechecked last, {@code system} before anyone did. */
    public String rechecker() {
        return rechecker == null ? "system" : rechecker;
    }
}
