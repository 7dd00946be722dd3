package cn.bense.organization;

import cn.bense.shared.DomainException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The commands of the security administrator. */
@Component
class AccountDesk implements AccountCare {

    private final Credentials credentials;
    private final RecoveryCodes recovery;
    private final PasswordRequests requests;
    private final PasswordHashes hashes;
    private final PasswordHistory history;
    private final SessionRegister sessions;
    private final SignInLedger ledger;
    private final AccountAudit audit;
    private final AccountSettings settings;
    private final TransactionTemplate transaction;

    AccountDesk(
            Credentials credentials,
            RecoveryCodes recovery,
            PasswordRequests requests,
            PasswordHashes hashes,
            PasswordHistory history,
            SessionRegister sessions,
            SignInLedger ledger,
            AccountAudit audit,
            AccountSettings settings,
            PlatformTransactionManager transactions) {
        this.credentials = credentials;
        this.recovery = recovery;
        this.requests = requests;
        this.hashes = hashes;
        this.history = history;
        this.sessions = sessions;
        this.ledger = ledger;
        this.audit = audit;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    private interface Act {
        void on(Credential account);
    }

    private void act(Person actor, String username, String type, String text, Act act) {
        if (!actor.holds(Post.SECADMIN)) {
            throw DomainException.forbidden("account-rights");
        }
        if (actor.username().equals(username)) {
            throw DomainException.forbidden("account-own");
        }
        transaction.executeWithoutResult(status -> {
            var account = credentials.lock(username).orElseThrow(() -> DomainException.notFound("account", username));
            act.on(account);
            audit.append(actor.username(), username, type, text);
        });
    }

    @Override
    public void unlock(Person actor, String username) {
        act(actor, username, "UNLOCKED", "解除锁定", account -> ledger.forget(username));
    }

    @Override
    public OneTimePassword givePassword(Person actor, String username) {
        var password = OneTimePasswords.fresh();
        var hash = hashes.hash(password);
        var now = ledger.now();
        act(actor, username, "PASSWORD_GIVEN", "给出一次性密码，收回登录和令牌", account -> {
            if (account.oneTimeUntil() == null) {
                history.keep(account);
            }
            account.giveOneTimePassword(hash, now, now.plus(validity(account)));
            requests.settle(username);
            ledger.forget(username);
            sessions.close(username, null, false);
        });
        var until = credentials
                .findByUsername(username)
                .map(Credential::oneTimeUntil)
                .orElse(null);
        return new OneTimePassword(password, Objects.requireNonNull(until));
    }

    private Duration validity(Credential account) {
        return account.lastSignedInAt() == null ? settings.firstValid() : settings.oneTimeValid();
    }

    @Override
    public void dismiss(Person actor, String username) {
        act(actor, username, "PASSWORD_REQUEST_DISMISSED", "不理会重设密码的请求", account -> requests.settle(username));
    }

    @Override
    public void resetSecondFactor(Person actor, String username) {
        act(actor, username, "SECOND_FACTOR_RESET", "重设二次验证，收回登录和令牌", account -> {
            account.replaceSecondFactor(null);
            recovery.forget(username);
            sessions.close(username, null, false);
        });
    }

    @Override
    public void signOut(Person actor, String username) {
        act(actor, username, "SIGNED_OUT", "收回登录和令牌", account -> sessions.close(username, null, false));
    }

    @Override
    public void close(Person actor, String username) {
        act(actor, username, "CLOSED", "停用账号", account -> {
            account.close();
            sessions.close(username, null, false);
        });
    }

    @Override
    public void reopen(Person actor, String username) {
        act(actor, username, "REOPENED", "恢复账号", Credential::reopen);
    }
}
