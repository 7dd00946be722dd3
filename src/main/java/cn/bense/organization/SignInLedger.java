package cn.bense.organization;

import cn.bense.shared.Digest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts tries and writes how they ended, each in its own transaction: a refused request must not undo its count. */
@Component
class SignInLedger {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AGAIN = 4;

    private final Attempts attempts;
    private final Credentials credentials;
    private final AccountAudit audit;
    private final TransactionTemplate own;
    private final Clock clock;

    @Autowired
    SignInLedger(
            Attempts attempts, Credentials credentials, AccountAudit audit, PlatformTransactionManager transactions) {
        this(attempts, credentials, audit, transactions, Clock.systemUTC());
    }

    /** @param clock system time, never the demo's */
    SignInLedger(
            Attempts attempts,
            Credentials credentials,
            AccountAudit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.attempts = attempts;
        this.credentials = credentials;
        this.audit = audit;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** First tries at one name at the same moment meet at the new row: by its key, or by a deadlock on MySQL. */
    Attempt.Ticket take(String username) {
        for (int left = AGAIN; left > 0; left--) {
            try {
                return own.execute(status -> takeOnce(username));
            } catch (DataIntegrityViolationException | PessimisticLockingFailureException firstTwoAtOnce) {
                // the other one has the row now
            }
        }
        return own.execute(status -> takeOnce(username));
    }

    private Attempt.Ticket takeOnce(String username) {
        var now = now();
        var attempt = attempts.lock(key(username)).orElseGet(() -> fresh(username, now));
        return attempt.take(now);
    }

    private Attempt fresh(String username, Instant now) {
        attempts.forgetOlderThan(now.minus(KEPT));
        return attempts.saveAndFlush(new Attempt(key(username)));
    }

    /** The password was right but more is wanted: this one try is taken back, the ones before still count. */
    void giveBack(String username) {
        own.executeWithoutResult(status -> attempts.lock(key(username)).ifPresent(Attempt::giveBack));
    }

    /** The end of the lock of this account, null when it is not locked. */
    @Nullable
    Instant lockedUntil(String username) {
        var attempt = attempts.findByNameKey(key(username)).orElse(null);
        return attempt == null ? null : attempt.lockedUntil(now());
    }

    void succeeded(String username, String address) {
        own.executeWithoutResult(status -> {
            forget(username);
            credentials.lock(username).ifPresent(c -> c.signedIn(now()));
            audit.append(username, "SIGNED_IN", "登录，来自 " + address);
        });
    }

    void failed(String username, String address, Attempt.Ticket ticket) {
        failed(username, ticket, "SIGN_IN_FAILED", "密码不正确，来自 " + address);
    }

    void codeFailed(String username, String address, Attempt.Ticket ticket) {
        failed(username, ticket, "CODE_FAILED", "动态口令不正确，来自 " + address);
    }

    private void failed(String username, Attempt.Ticket ticket, String type, String text) {
        own.executeWithoutResult(status -> {
            audit.append(username, type, text);
            if (ticket.left() == 0) {
                audit.append(username, "LOCKED", "连续 %d 次错误，锁定 30 分钟".formatted(Attempt.LIMIT));
            }
        });
    }

    /** Within the caller's transaction. */
    void forget(String username) {
        attempts.lock(key(username)).ifPresent(Attempt::forget);
    }

    Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private static String key(String username) {
        return Digest.of(username);
    }
}
