package cn.bense.organization;

import cn.bense.web.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one-time codes: right for the step of this moment or one beside it, and good once per account and purpose on every
 * node, because a row with a unique key says so. Taken is taken, whatever becomes of the request.
 */
@Component
class CodeRegister {

    private static final long KEPT_STEPS = 10;

    private final UsedCodes used;
    private final RecoveryCodes recovery;
    private final Secrets secrets;
    private final TransactionTemplate own;
    private final Clock clock;

    @Autowired
    CodeRegister(UsedCodes used, RecoveryCodes recovery, Secrets secrets, PlatformTransactionManager transactions) {
        this(used, recovery, secrets, transactions, Clock.systemUTC());
    }

    /** @param clock system time, never the demo's */
    CodeRegister(
            UsedCodes used,
            RecoveryCodes recovery,
            Secrets secrets,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.used = used;
        this.recovery = recovery;
        this.secrets = secrets;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    String seal(String username, String secret) {
        return secrets.seal(purpose(username), secret);
    }

    /** False when the account has no second factor, or the code is wrong or was taken before. */
    boolean accepts(@Nullable Credential account, String purpose, String typed) {
        var sealed = account == null ? null : account.secondFactor();
        if (account == null || sealed == null) {
            return false;
        }
        var username = account.username();
        return acceptsFor(username, secrets.open(purpose(username), sealed), purpose, typed);
    }

    /** The same with a secret not kept yet. */
    boolean acceptsFor(String username, String secret, String purpose, String typed) {
        var digits = typed.strip();
        var now = Totp.step(clock.instant());
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> same(Totp.code(secret, step), digits))
                .anyMatch(step -> takes(username, purpose, step));
    }

    /** A recovery code is good once, for signing in only. */
    boolean acceptsRecovery(String username, String typed) {
        var taken = own.execute(status -> recovery.take(RecoveryCode.digest(username, typed)));
        return taken != null && taken == 1;
    }

    private boolean takes(String username, String purpose, long step) {
        if (used.existsByUsernameAndPurposeAndStep(username, purpose, step)) {
            return false;
        }
        try {
            own.executeWithoutResult(status -> {
                used.forgetOlderThan(step - KEPT_STEPS);
                used.saveAndFlush(new UsedCode(username, purpose, step));
            });
            return true;
        } catch (DataIntegrityViolationException twoAtOnce) {
            return false;
        }
    }

    private static boolean same(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    static String purpose(String username) {
        return "totp:" + username;
    }
}
