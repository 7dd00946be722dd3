package cn.bense.cases;

import cn.bense.worktime.Limit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Numbers of case handling that the bureau may change (domain.md 2.2, 2.3, section 8).
 *
 * @param duplicateRadiusM how near two reports of one item lie to be probably one problem, metres
 * @param duplicateWindow how near in time
 * @param recallWindow how long a dispatch may be taken back
 * @param dispatchLimit how long a filed case may wait for its dispatch
 * @param verifyLimit how long an inspector may take to look at a public report on the spot
 * @param recheckLimit how long feedback may wait for its recheck
 * @param rulingLimit how long a ruling may take
 * @param answerLimit how long a supervision order may wait for its answer before its level rises
 * @param remindPause how long after a reminder no other is sent
 */
@ConfigurationProperties("bense.cases")
public record CaseSettings(
        double duplicateRadiusM,
        Duration duplicateWindow,
        Duration recallWindow,
        Duration dispatchLimit,
        Duration verifyLimit,
        Duration recheckLimit,
        Limit rulingLimit,
        Limit answerLimit,
        Duration remindPause) {}
