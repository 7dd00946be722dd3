package cn.bense.organization;

import cn.bense.web.Accounts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may come in: a password and where needed a one-time code, or a bearer token. */
@Component
class SignInGate implements Accounts {

    private final Staff staff;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final SignInLedger ledger;
    private final AddressThrottle throttle;
    private final CodeRegister codes;
    private final TokenVault tokens;
    private final PostLabels labels;

    SignInGate(
            Staff staff,
            Credentials credentials,
            PasswordHashes hashes,
            SignInLedger ledger,
            AddressThrottle throttle,
            CodeRegister codes,
            TokenVault tokens,
            PostLabels labels) {
        this.staff = staff;
        this.credentials = credentials;
        this.hashes = hashes;
        this.ledger = ledger;
        this.throttle = throttle;
        this.codes = codes;
        this.tokens = tokens;
        this.labels = labels;
    }

    /** One try at one name, from where. */
    private record Try(String name, Attempt.Ticket ticket, Door door, String address) {}

    @Override
    public SignIn signIn(String username, String password, @Nullable String code, Door door, String address) {
        throttle.check(address);
        var name = username.strip().toLowerCase(Locale.ROOT);
        var one = new Try(name, ledger.take(name), door, address);
        if (!one.ticket().admitted()) {
            return locked(one);
        }
        var credential = credentials.findByUsername(name).orElse(null);
        // A closed account and a one-time password that has run out answer like a wrong password.
        if (!hashes.matches(credential, password) || credential == null || !credential.opensAt(ledger.now())) {
            throttle.failed(address);
            ledger.failed(name, address, one.ticket());
            return refused(Outcome.WRONG, one);
        }
        return second(one, credential, code);
    }

    @Override
    public SignIn confirm(String username, String code, String address) {
        throttle.check(address);
        var one = new Try(username, ledger.take(username), Door.PAGE, address);
        var credential = credentials.findByUsername(username).orElse(null);
        if (!one.ticket().admitted() || credential == null || !credential.opensAt(ledger.now())) {
            return locked(one);
        }
        return second(one, credential, code);
    }

    private SignIn second(Try one, Credential credential, @Nullable String code) {
        if (credential.secondFactor() != null) {
            if (code == null || code.isBlank()) {
                ledger.giveBack(one.name());
                return new SignIn(Outcome.CODE_WANTED, one.ticket().left() + 1, null, null);
            }
            if (!isRight(one, credential, code)) {
                throttle.failed(one.address());
                ledger.codeFailed(one.name(), one.address(), one.ticket());
                return refused(Outcome.CODE_WRONG, one);
            }
        }
        ledger.succeeded(one.name(), one.address());
        return new SignIn(
                Outcome.OK, Attempt.LIMIT, null, byUsername(one.name()).orElseThrow());
    }

    private boolean isRight(Try one, Credential credential, String code) {
        return codes.accepts(credential, "sign-in-" + one.door(), code)
                || one.door() == Door.PAGE && codes.acceptsRecovery(one.name(), code);
    }

    private SignIn locked(Try one) {
        throttle.failed(one.address());
        return new SignIn(Outcome.LOCKED, 0, one.ticket().lockedUntil(), null);
    }

    private static SignIn refused(Outcome outcome, Try one) {
        var ticket = one.ticket();
        return new SignIn(ticket.left() == 0 ? Outcome.LOCKED : outcome, ticket.left(), ticket.lockedUntil(), null);
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
