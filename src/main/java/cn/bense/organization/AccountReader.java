package cn.bense.organization;

import cn.bense.shared.Digest;
import cn.bense.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how the accounts stand. */
@Component
class AccountReader implements AccountBook {

    private final Staff staff;
    private final Credentials credentials;
    private final Attempts attempts;
    private final PasswordRequests requests;
    private final SessionRows sessions;
    private final Duties duties;
    private final SignInLedger ledger;

    AccountReader(
            Staff staff,
            Credentials credentials,
            Attempts attempts,
            PasswordRequests requests,
            SessionRows sessions,
            Duties duties,
            SignInLedger ledger) {
        this.staff = staff;
        this.credentials = credentials;
        this.attempts = attempts;
        this.requests = requests;
        this.sessions = sessions;
        this.duties = duties;
        this.ledger = ledger;
    }

    /** What stands outside the account's own row, read once for all. */
    private record Around(Map<String, Instant> locks, Map<String, Instant> requests, Map<String, Long> sessions) {}

    @Override
    @Transactional(readOnly = true)
    public List<AccountView> all(Person viewer) {
        if (!viewer.holdsAny(Post.SECADMIN, Post.ADMIN, Post.AUDITOR)) {
            throw DomainException.forbidden("account-rights");
        }
        var around = around();
        return credentials.findAllByOrderByUsername().stream()
                .flatMap(
                        account -> staff.find(account.username()).stream().map(person -> view(account, person, around)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public AccountView of(Person viewer, String username) {
        return all(viewer).stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("account", username));
    }

    private Around around() {
        var now = ledger.now();
        var locks = attempts.findByLockedUntilAfter(now).stream()
                .collect(Collectors.toMap(Attempt::nameKey, a -> Objects.requireNonNull(a.lockedUntil(now))));
        var asked = requests.findAllByOrderByRequestedAt().stream()
                .collect(Collectors.toMap(PasswordRequest::username, PasswordRequest::requestedAt));
        var open = sessions.findByLastUsedAtAfter(now.minus(OpenSession.LONGEST_IDLE)).stream()
                .collect(Collectors.groupingBy(OpenSession::username, Collectors.counting()));
        return new Around(locks, asked, open);
    }

    private AccountView view(Credential account, Person person, Around around) {
        var username = account.username();
        var lock = around.locks().get(Digest.of(username));
        return new AccountView(
                username,
                person.name(),
                person.unitName(),
                person.posts(),
                state(account, lock),
                factor(account, person),
                lock,
                account.lastSignedInAt(),
                around.requests().get(username),
                account.oneTimeUntil(),
                around.sessions().getOrDefault(username, 0L).intValue());
    }

    private static AccountState state(Credential account, @Nullable Instant lock) {
        if (account.isClosed()) {
            return AccountState.CLOSED;
        }
        if (lock != null) {
            return AccountState.LOCKED;
        }
        return account.lastSignedInAt() == null ? AccountState.FRESH : AccountState.ACTIVE;
    }

    private FactorState factor(Credential account, Person person) {
        if (account.secondFactor() != null) {
            return FactorState.ON;
        }
        return duties.lacksFactor(account, person) ? FactorState.MISSING : FactorState.NOT_NEEDED;
    }
}
