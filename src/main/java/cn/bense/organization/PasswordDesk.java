package cn.bense.organization;

import cn.bense.shared.DomainException;
import java.util.Locale;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes passwords, and takes note of forgotten ones. */
@Component
class PasswordDesk implements Passwords {

    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final PasswordHistory history;
    private final PasswordRequests requests;
    private final SessionRegister sessions;
    private final SignInLedger ledger;
    private final AddressThrottle throttle;
    private final AccountAudit audit;
    private final TransactionTemplate transaction;

    PasswordDesk(
            Credentials credentials,
            PasswordHashes hashes,
            PasswordHistory history,
            PasswordRequests requests,
            SessionRegister sessions,
            SignInLedger ledger,
            AddressThrottle throttle,
            AccountAudit audit,
            PlatformTransactionManager transactions) {
        this.credentials = credentials;
        this.hashes = hashes;
        this.history = history;
        this.requests = requests;
        this.sessions = sessions;
        this.ledger = ledger;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void change(Person owner, String oldPassword, String newPassword, String address, Kept kept) {
        PasswordRule.check("newPassword", newPassword);
        confirmOld(owner.username(), oldPassword, address);
        if (newPassword.equals(oldPassword)) {
            throw DomainException.invalidField("newPassword", "password-same");
        }
        if (history.knows(owner.username(), newPassword)) {
            throw DomainException.invalidField("newPassword", "password-used", PasswordHistory.REFUSED);
        }
        // Hashing takes a tenth of a second: not while the row is locked.
        var hash = hashes.hash(newPassword);
        transaction.executeWithoutResult(status -> replace(owner.username(), hash, kept));
    }

    private void replace(String username, String hash, Kept kept) {
        ledger.forget(username);
        var account = credentials.lock(username).orElseThrow();
        if (account.oneTimeUntil() == null) {
            history.keep(account);
        }
        account.replacePassword(hash, ledger.now());
        requests.settle(username);
        sessions.close(username, kept.session(), kept.tokens());
        audit.append(username, "PASSWORD_CHANGED", kept.tokens() ? "修改密码" : "修改密码，收回令牌");
    }

    private void confirmOld(String username, String oldPassword, String address) {
        throttle.check(address);
        var ticket = ledger.take(username);
        if (!ticket.admitted()) {
            throttle.failed(address);
            throw DomainException.forbidden("password-locked", TokenDesk.minutesUntil(ticket.lockedUntil()));
        }
        if (!hashes.matches(credentials.findByUsername(username).orElse(null), oldPassword)) {
            throttle.failed(address);
            ledger.failed(username, address, ticket);
            throw DomainException.invalidField("oldPassword", "password-old", ticket.left());
        }
        ledger.giveBack(username);
    }

    @Override
    public void forgotten(String username, String address) {
        throttle.check(address);
        throttle.failed(address);
        var name = username.strip().toLowerCase(Locale.ROOT);
        try {
            transaction.executeWithoutResult(status -> note(name, address));
        } catch (DataIntegrityViolationException askedTwiceAtOnce) {
            // one request is enough
        }
    }

    /** A row of the audit for every name, so that the answer's time tells nothing either. */
    private void note(String name, String address) {
        audit.append("system", name, "PASSWORD_FORGOTTEN", "登录页请求重设密码，来自 " + address);
        if (credentials.findByUsername(name).isPresent() && !requests.existsByUsername(name)) {
            requests.save(new PasswordRequest(name, address, ledger.now()));
        }
    }
}
