package cn.bense.organization;

import cn.bense.shared.DomainException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes passwords. */
@Component
class PasswordDesk implements Passwords {

    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final SignInLedger ledger;
    private final AddressThrottle throttle;
    private final AccountAudit audit;
    private final TransactionTemplate transaction;

    PasswordDesk(
            Credentials credentials,
            PasswordHashes hashes,
            SignInLedger ledger,
            AddressThrottle throttle,
            AccountAudit audit,
            PlatformTransactionManager transactions) {
        this.credentials = credentials;
        this.hashes = hashes;
        this.ledger = ledger;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void change(Person owner, String oldPassword, String newPassword, String address) {
        PasswordRule.check("newPassword", newPassword);
        confirmOld(owner.username(), oldPassword, address);
        if (newPassword.equals(oldPassword)) {
            throw DomainException.invalidField("newPassword", "password-same");
        }
        // Hashing takes a tenth of a second: not while the row is locked.
        var hash = hashes.hash(newPassword);
        transaction.executeWithoutResult(status -> replace(owner.username(), hash));
    }

    private void replace(String username, String hash) {
        ledger.forget(username);
        credentials.lock(username).orElseThrow().replacePassword(hash, ledger.now());
        audit.append(username, "PASSWORD_CHANGED", "修改密码");
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
    }
}
