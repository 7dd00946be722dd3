package cn.bense.organization;

import cn.bense.shared.DomainException;
import cn.bense.web.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands out tokens at the gate and to those already inside. */
@Component
class TokenDesk implements Tokens {

    private final Accounts accounts;
    private final TokenVault vault;

    TokenDesk(Accounts accounts, TokenVault vault) {
        this.accounts = accounts;
        this.vault = vault;
    }

    @Override
    public Issued signIn(String username, String password, @Nullable String name, String address) {
        var answer = accounts.signIn(username, password, address);
        return switch (answer.outcome()) {
            case OK -> vault.issue(Objects.requireNonNull(answer.account()).username(), name);
            case WRONG -> throw DomainException.unauthenticated("bad-credentials", answer.attemptsLeft());
            case LOCKED -> throw DomainException.unauthenticated("locked", minutesUntil(answer.lockedUntil()));
        };
    }

    static long minutesUntil(@Nullable Instant instant) {
        if (instant == null) {
            return Attempt.LOCK.toMinutes();
        }
        var left = Duration.between(Clock.systemUTC().instant(), instant);
        return Math.max(1, left.plusSeconds(59).toMinutes());
    }

    @Override
    public Issued issue(Person owner, @Nullable String name) {
        return vault.issue(owner.username(), name);
    }

    @Override
    public List<Listed> of(Person owner) {
        return vault.of(owner.username());
    }

    @Override
    public void revoke(Person owner, long id) {
        vault.revoke(owner.username(), id);
    }
}
