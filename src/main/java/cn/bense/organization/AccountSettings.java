package cn.bense.organization;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Numbers of the account rules (quality.md, section 3).
 *
 * @param passwordDays days until a password must be changed, 0 never
 * @param oneTimeValid how long a password given out by the security administrator opens
 * @param firstValid the same for an account nobody used yet
 * @param secondFactor whether administrators, finance and approvers must have a second factor
 * @param addressFailures failures within ten minutes after which an address waits
 */
@ConfigurationProperties("bense.accounts")
record AccountSettings(
        int passwordDays, Duration oneTimeValid, Duration firstValid, boolean secondFactor, int addressFailures) {}
