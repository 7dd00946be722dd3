package cn.bense.settlement;

import cn.bense.worktime.Limit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Terms of the deduction decision (domain.md 5.5; the bureau confirms them).
 *
 * @param confirmLimit the owner's time to decide; then a reminder
 * @param escalateLimit then 督查科 is told
 * @param appealLimit the contractor's time to accept or appeal; silence accepts
 * @param repeatWindow how far back earlier deductions of the same clause and road count
 */
@ConfigurationProperties("bense.settlement")
public record SettlementSettings(Limit confirmLimit, Limit escalateLimit, Limit appealLimit, Duration repeatWindow) {}
