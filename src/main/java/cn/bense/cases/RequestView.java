package cn.bense.cases;

import cn.bense.organization.Post;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of a case with its decision.
 *
 * @param nth the how-manyth of its kind in this case
 * @param decider post that decides; {@code forRuling} when a jurisdiction ruling decides instead
 * @param decision null while it waits
 * @param resumedAt when the clock of a granted suspension went on
 */
public record RequestView(
        String number,
        int seq,
        RequestKind kind,
        RequestReason reasonCode,
        String reason,
        int nth,
        @Nullable String proposedUnit,
        @Nullable String proposedUnitName,
        @Nullable Instant until,
        @Nullable String condition,
        List<String> photos,
        String asker,
        String askerName,
        String unit,
        String unitName,
        Instant askedAt,
        Post decider,
        Instant decideBy,
        boolean forRuling,
        @Nullable RequestDecision decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        boolean shirking,
        @Nullable Instant oldDueAt,
        @Nullable Instant newDueAt,
        @Nullable Instant resumedAt,
        String itemName,
        String address,
        CaseState state) {

    public boolean open() {
        return decision == null;
    }

    /** A suspension that was granted and whose clock still stands. */
    public boolean standing() {
        return kind == RequestKind.SUSPENSION && decision != null && decision.granted() && resumedAt == null;
    }
}
