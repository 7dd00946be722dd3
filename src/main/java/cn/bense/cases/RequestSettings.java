package cn.bense.cases;

import cn.bense.worktime.Limit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Numbers of special requests that the bureau may change (domain.md 2.2).
 *
 * @param returnWindow how long after receipt a return may be asked for
 * @param mostReturns returns of one case; the next becomes a jurisdiction ruling
 * @param decisionLimit how long a request may wait for its decision
 * @param standardPercent an extension of up to this share of the item's limit is of standard length
 * @param longFor an extension or suspension of more than this is long: the director decides
 * @param furthest how far ahead a date may lie
 * @param batch so many requests of one kind waiting from one unit make the next a batch: the director decides
 * @param window days over which shares are counted
 */
@ConfigurationProperties("bense.requests")
public record RequestSettings(
        Limit returnWindow,
        int mostReturns,
        Duration decisionLimit,
        int standardPercent,
        Duration longFor,
        Duration furthest,
        int batch,
        int window) {}
