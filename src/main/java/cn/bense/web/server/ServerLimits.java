package cn.bense.web.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What one caller may take of the server (docs/operation.md, "Limits").
 *
 * @param connectionsPerAddress open connections of one network address, 0 for any number (behind a proxy)
 * @param bodyGrace how long a body may take whatever its speed
 * @param bodyBytesPerSecond what it must keep up with on average after that
 * @param apiPerMinute API requests of one person in a minute, 0 for any number
 */
@ConfigurationProperties("bense.limits")
public record ServerLimits(int connectionsPerAddress, Duration bodyGrace, int bodyBytesPerSecond, int apiPerMinute) {}
