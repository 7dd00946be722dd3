package cn.bense.organization;

import cn.bense.shared.DomainException;
import cn.bense.web.Accounts;
import cn.bense.web.Accounts.Door;
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
    private final Duties duties;
    private final TokenVault vault;

    TokenDesk(Accounts accounts, Duties duties, TokenVault vault) {
        this.accounts = accounts;
        this.duties = duties;
        this.vault = vault;
    }

    @Override
    public Issued signIn(
            String username, String password, @Nullable String code, @Nullable String name, String address) {
        var answer = accounts.signIn(username, password, code, Door.TOKEN, address);
        return switch (answer.outcome()) {
            case OK -> issueTo(Objects.requireNonNull(answer.account()).username(), name);
            case CODE_WANTED, CODE_WRONG -> throw DomainException.unauthenticated("totp-required");
            case WRONG -> throw DomainException.unauthenticated("bad-credentials", answer.attemptsLeft());
            case LOCKED -> throw DomainException.unauthenticated("locked", minutesUntil(answer.lockedUntil()));
        };
    }

    /** What must be done on a page first cannot be done with a token. */
    private Issued issueTo(String username, @Nullable String name) {
        return switch (duties.of(username)) {
            case PASSWORD -> throw DomainException.unauthenticated("password-due");
            case SECOND_FACTOR -> throw DomainException.unauthenticated("factor-due");
            case NONE -> vault.issue(username, name);
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
