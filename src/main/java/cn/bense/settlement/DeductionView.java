package cn.bense.settlement;

import cn.bense.cases.CaseFacts.Proof;
import cn.bense.shared.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deduction with everything its decision rests on.
 *
 * @param clauseVersion tariff version in force at the finding instant
 * @param ruleVersion version of the DMN tables that proposed it
 * @param formula the arithmetic line by line
 * @param decided null until decided
 * @param proof SHA-256 of the photos it rests on
 * @param photos the same photos with their kind, before first
 * @param cause CLOSE or REWORK
 * @param actions what the person asking may do now: confirm, change, drop, accept
 */
public record DeductionView(
        String number,
        String caseNumber,
        String caseTitle,
        String contract,
        String contractor,
        String contractorName,
        String owner,
        String clause,
        String clauseName,
        int clauseVersion,
        int ruleVersion,
        String ruleRow,
        List<String> formula,
        Money proposed,
        @Nullable Money decided,
        Money highest,
        DeductionState state,
        @Nullable ExemptionReason exemption,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant noticedAt,
        @Nullable Instant appealUntil,
        Instant proposedAt,
        Instant confirmBy,
        YearMonth month,
        String cause,
        List<String> proof,
        List<Proof> photos,
        List<String> actions,
        int version) {

    public boolean can(String action) {
        return actions.contains(action);
    }

    /** What stands now: the decision, or the proposal while undecided. */
    public Money amount() {
        return decided == null ? proposed : decided;
    }
}
