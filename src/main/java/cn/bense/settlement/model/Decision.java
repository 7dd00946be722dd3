package cn.bense.settlement.model;

import cn.bense.settlement.ExemptionReason;
import cn.bense.shared.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the owner decided, and when the contractor was told and agreed. */
@Embeddable
class Decision {

    private @Nullable Long decidedFen;

    @Enumerated(EnumType.STRING)
    private @Nullable ExemptionReason exemption;

    private @Nullable String reason;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Instant noticedAt;
    private @Nullable Instant appealUntil;
    private @Nullable Instant acceptedAt;

    protected Decision() {}

    void amount(Money amount, @Nullable String why, String by, Instant at) {
        decidedFen = amount.fen();
        reason = why;
        decidedBy = by;
        decidedAt = at;
    }

    void exempt(@Nullable ExemptionReason why, @Nullable String text, String by, Instant at) {
        amount(Money.ZERO, text, by, at);
        exemption = why;
    }

    void notice(Instant at, Instant until) {
        noticedAt = at;
        appealUntil = until;
    }

    void accept(Instant at) {
        acceptedAt = at;
    }

    @Nullable
    Money amount() {
        return decidedFen == null ? null : Money.ofFen(decidedFen);
    }

    @Nullable
    ExemptionReason exemption() {
        return exemption;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String by() {
        return decidedBy;
    }

    @Nullable
    Instant at() {
        return decidedAt;
    }

    @Nullable
    Instant noticedAt() {
        return noticedAt;
    }

    @Nullable
    Instant appealUntil() {
        return appealUntil;
    }
}
