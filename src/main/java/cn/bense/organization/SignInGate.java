package cn.bense.organization;

import cn.bense.web.Accounts;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may come in: a password, a session that goes on, a bearer token. */
@Component
class SignInGate implements Accounts {

    private final Staff staff;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final SignInLedger ledger;
    private final AddressThrottle throttle;
    private final TokenVault tokens;
    private final PostLabels labels;

    SignInGate(
            Staff staff,
            Credentials credentials,
            PasswordHashes hashes,
            SignInLedger ledger,
            AddressThrottle throttle,
            TokenVault tokens,
            PostLabels labels) {
        this.staff = staff;
        this.credentials = credentials;
        this.hashes = hashes;
        this.ledger = ledger;
        this.throttle = throttle;
        this.tokens = tokens;
        this.labels = labels;
    }

    @Override
    public SignIn signIn(String username, String password, String address) {
        throttle.check(address);
        var name = username.strip().toLowerCase(Locale.ROOT);
        var ticket = ledger.take(name);
        if (!ticket.admitted()) {
            throttle.failed(address);
            return new SignIn(Outcome.LOCKED, 0, ticket.lockedUntil(), null);
        }
        var credential = credentials.findByUsername(name).orElse(null);
        if (hashes.matches(credential, password)) {
            ledger.succeeded(name, address);
            return new SignIn(Outcome.OK, Attempt.LIMIT, null, byUsername(name).orElseThrow());
        }
        return wrong(name, address, ticket);
    }

    private SignIn wrong(String name, String address, Attempt.Ticket ticket) {
        throttle.failed(address);
        ledger.failed(name, address, ticket);
        var outcome = ticket.left() == 0 ? Outcome.LOCKED : Outcome.WRONG;
        return new SignIn(outcome, ticket.left(), ticket.lockedUntil(), null);
    }

    @Override
    public Optional<Account> byUsername(String username) {
        return staff.find(username).map(labels::account);
    }

    @Override
    public Optional<Account> byToken(String token) {
        return tokens.ownerOf(token).flatMap(this::byUsername);
    }
}
