package cn.bense.settlement;

import cn.bense.worktime.Limit;
import java.time.Duration;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Terms of the deduction decision (domain.md 5.5; the bureau confirms them).
 *
 * @param confirmLimit the owner's time to decide; then a reminder
 * @param escalateLimit then 督查科 is told
 * @param appealLimit the contractor's time to accept or appeal; silence accepts
 * @param repeatWindow how far back earlier deductions of the same clause and road count
 * @param warningAfter how long after an orange or red warning force majeure may still be claimed (5.4)
 * @param eventAfter how long after a permitted event it still excuses (5.4)
 * @param leavesFrom first day of the leaf season, MM-dd
 * @param leavesTo last day of the leaf season, MM-dd
 */
@ConfigurationProperties("bense.settlement")
public record SettlementSettings(
        Limit confirmLimit,
        Limit escalateLimit,
        Limit appealLimit,
        Duration repeatWindow,
        Duration warningAfter,
        Duration eventAfter,
        String leavesFrom,
        String leavesTo) {

    public boolean inLeafSeason(MonthDay day) {
        return !day.isBefore(MonthDay.parse("--" + leavesFrom)) && !day.isAfter(MonthDay.parse("--" + leavesTo));
    }

    /** The season as a person reads it: 10-20 至 12-10. */
    public String leafSeason() {
        return leavesFrom + " 至 " + leavesTo;
    }
}
