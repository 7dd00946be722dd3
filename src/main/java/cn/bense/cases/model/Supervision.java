package cn.bense.cases.model;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What presses on a case: the supervision order that waits for its answer, the last reminder, a wish to void it (domain.md 2.2). */
@Embeddable
public class Supervision {

    /** 1 the supervision section, 2 the deputy director, 3 the director. */
    public static final int TOP = 3;

    private int supervisionLevel;
    private @Nullable String supervisionText;
    private @Nullable Instant supervisedAt;
    private @Nullable Instant answerDueAt;
    private @Nullable Instant remindedAt;
    private @Nullable String voidAskedBy;
    private @Nullable String voidReason;
    private @Nullable Instant voidAskedAt;

    protected Supervision() {}

    public void order(String text, Instant at, Instant answerDue) {
        supervisionLevel = 1;
        supervisionText = text;
        supervisedAt = at;
        answerDueAt = answerDue;
    }

    public void raise(Instant answerDue) {
        supervisionLevel = Math.min(TOP, supervisionLevel + 1);
        answerDueAt = answerDue;
    }

    /** Answered, or nothing is left to answer. */
    public void settle() {
        supervisionLevel = 0;
        answerDueAt = null;
    }

    public void remind(Instant at) {
        remindedAt = at;
    }

    public boolean remindedSince(Instant now, Duration pause) {
        return remindedAt != null && now.isBefore(remindedAt.plus(pause));
    }

    public void askVoid(String by, String reason, Instant at) {
        voidAskedBy = by;
        voidReason = reason;
        voidAskedAt = at;
    }

    public void forgetVoid() {
        voidAskedBy = null;
        voidReason = null;
        voidAskedAt = null;
    }

    public boolean open() {
        return supervisionLevel > 0;
    }

    /** 0 when no order waits for an answer. */
    public int level() {
        return supervisionLevel;
    }

    public @Nullable String text() {
        return supervisionText;
    }

    public @Nullable Instant orderedAt() {
        return supervisedAt;
    }

    public @Nullable Instant answerDueAt() {
        return answerDueAt;
    }

    public @Nullable String voidAskedBy() {
        return voidAskedBy;
    }

    public @Nullable String voidReason() {
        return voidReason;
    }

    public @Nullable Instant voidAskedAt() {
        return voidAskedAt;
    }
}
