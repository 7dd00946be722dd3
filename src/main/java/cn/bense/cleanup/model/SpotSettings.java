package cn.bense.cleanup.model;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When a spot counts as the same one (domain.md 6.2 and 8; the bureau may change both).
 *
 * @param resoilWindow how long after a cleaning new soil counts as repeated
 * @param sameSpotM metres within which two places are one, 1 to 500
 */
@ConfigurationProperties("bense.cleanup.spot")
public record SpotSettings(Duration resoilWindow, double sameSpotM) {}
