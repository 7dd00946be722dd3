package cn.bense.settlement.web;

import cn.bense.settlement.DeductionState;
import cn.bense.settlement.DeductionView;
import cn.bense.settlement.ExemptionReason;
import cn.bense.shared.Money;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deduction as the API shows it (api.md); money in fen. */
record DeductionJson(
        String number,
        @JsonProperty("case") String caseNumber,
        String title,
        String contract,
        String contractor,
        String clause,
        String clauseName,
        int clauseVersion,
        int ruleVersion,
        String ruleRow,
        List<String> formula,
        long proposedFen,
        @Nullable Long decidedFen,
        long highestFen,
        DeductionState state,
        @Nullable ExemptionReason exemption,
        @Nullable String reason,
        @Nullable String decidedBy,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant noticedAt,
        @Nullable Instant appealUntil,
        @Nullable Object appeal,
        String month,
        List<String> proof,
        List<String> photos,
        List<String> actions,
        int version) {

    static DeductionJson of(DeductionView v) {
        Money decided = v.decided();
        return new DeductionJson(
                v.number(),
                v.caseNumber(),
                v.caseTitle(),
                v.contract(),
                v.contractor(),
                v.clause(),
                v.clauseName(),
                v.clauseVersion(),
                v.ruleVersion(),
                v.ruleRow(),
                v.formula(),
                v.proposed().fen(),
                decided == null ? null : decided.fen(),
                v.highest().fen(),
                v.state(),
                v.exemption(),
                v.reason(),
                v.decidedBy(),
                v.proposedAt(),
                v.decidedAt(),
                v.noticedAt(),
                v.appealUntil(),
                null,
                v.month().toString(),
                v.proof(),
                v.photos().stream().map(p -> p.photoId()).toList(),
                v.actions(),
                v.version());
    }
}
