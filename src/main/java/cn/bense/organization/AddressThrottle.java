package cn.bense.organization;

import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Failures per network address in a sliding window, as rows that all nodes share. The lock per name is what protects an
 * account; this slows one address that walks through many names.
 */
@Component
class AddressThrottle {

    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int LONGEST = 64;

    private final AddressFailures failures;
    private final TransactionTemplate own;
    private final Clock clock;
    private final int limit;

    @Autowired
    AddressThrottle(AddressFailures failures, PlatformTransactionManager transactions, AccountSettings settings) {
        this(failures, transactions, Clock.systemUTC(), settings.addressFailures());
    }

    /** @param clock system time */
    AddressThrottle(AddressFailures failures, PlatformTransactionManager transactions, Clock clock, int limit) {
        this.failures = failures;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.limit = limit;
    }

    /** @throws DomainException 429 {@code too-many-failures} with the minutes to wait */
    void check(String address) {
        var now = now();
        var recent = failures.recent(key(address), now.minus(WINDOW), Limit.of(limit));
        if (recent.size() >= limit) {
            var wait = Duration.between(now, recent.get(limit - 1).plus(WINDOW));
            throw new DomainException(
                    DomainException.Kind.TOO_MANY, "too-many-failures", List.of(), wait.toMinutes() + 1);
        }
    }

    /** In a transaction of its own: the refused request must not undo it. */
    void failed(String address) {
        own.executeWithoutResult(status -> {
            var now = now();
            failures.forgetOlderThan(now.minus(WINDOW));
            failures.save(new AddressFailure(key(address), now));
        });
    }

    private static String key(String address) {
        return address.substring(0, Math.min(address.length(), LONGEST));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
