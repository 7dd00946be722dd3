package cn.bense.cases.web;

import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestReason;
import cn.bense.cases.RequestView;
import cn.bense.organization.Post;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as the API answers it. */
record RequestJson(
        String number,
        int seq,
        RequestKind kind,
        RequestReason reasonCode,
        String reason,
        int nth,
        @Nullable String proposedUnit,
        @Nullable Instant until,
        @Nullable String condition,
        List<String> photoIds,
        String asker,
        String unit,
        Instant askedAt,
        Post decider,
        Instant decideBy,
        boolean ruling,
        @Nullable RequestDecision decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        boolean shirking,
        @Nullable Instant oldDueAt,
        @Nullable Instant newDueAt,
        @Nullable Instant resumedAt) {

    static RequestJson of(RequestView v) {
        return new RequestJson(
                v.number(),
                v.seq(),
                v.kind(),
                v.reasonCode(),
                v.reason(),
                v.nth(),
                v.proposedUnit(),
                v.until(),
                v.condition(),
                v.photos(),
                v.asker(),
                v.unit(),
                v.askedAt(),
                v.decider(),
                v.decideBy(),
                v.forRuling(),
                v.decision(),
                v.decidedBy(),
                v.decidedAt(),
                v.decisionReason(),
                v.shirking(),
                v.oldDueAt(),
                v.newDueAt(),
                v.resumedAt());
    }
}
