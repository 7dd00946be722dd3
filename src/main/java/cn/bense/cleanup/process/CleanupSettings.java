package cn.bense.cleanup.process;

import cn.bense.worktime.Limit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Numbers of the cleanup processes that the bureau may change (domain.md 6.1 to 6.3).
 *
 * @param permitValid how long a confined-space permit holds
 * @param trafficWindow how long work may stand on a main road before a reminder to leave
 * @param ownerTerm term of a notice to a merchant or owner
 * @param treesPerOrder most trees one order may cover, 1 to 500
 */
@ConfigurationProperties("bense.cleanup")
public record CleanupSettings(Duration permitValid, Duration trafficWindow, Limit ownerTerm, int treesPerOrder) {}
