package cn.bense.organization;

import cn.bense.web.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** After a change of keys the next start seals the second factors anew, so that the old key can go. */
@Component
class SealRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(SealRenewal.class);

    private final Credentials credentials;
    private final Secrets secrets;
    private final TransactionTemplate transaction;

    SealRenewal(Credentials credentials, Secrets secrets, PlatformTransactionManager transactions) {
        this.credentials = credentials;
        this.secrets = secrets;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void renew() {
        credentials.findAllByOrderByUsername().stream()
                .filter(this::isOld)
                .map(Credential::username)
                .forEach(this::renew);
    }

    private boolean isOld(Credential account) {
        var sealed = account.secondFactor();
        return sealed != null && secrets.isOld(sealed);
    }

    private void renew(String username) {
        try {
            transaction.executeWithoutResult(
                    status -> credentials.lock(username).ifPresent(this::renewOne));
        } catch (IllegalStateException keyIsGone) {
            // That person cannot sign in until the key is back; everybody else can.
            LOG.error("the second factor of {} cannot be read: {}", username, keyIsGone.getMessage());
        }
    }

    private void renewOne(Credential account) {
        var sealed = account.secondFactor();
        if (sealed != null && secrets.isOld(sealed)) {
            var purpose = CodeRegister.purpose(account.username());
            account.replaceSecondFactor(secrets.seal(purpose, secrets.open(purpose, sealed)));
        }
    }
}
