package cn.bense.organization;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.shared.SubjectRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit chain of each account; what is tried with names nobody has goes to the one chain {@code unknown}. */
@Component
class AccountAudit {

    static final String UNKNOWN = "unknown";

    private final AuditTrail trail;
    private final Credentials credentials;
    private final Attempts attempts;

    AccountAudit(AuditTrail trail, Credentials credentials, Attempts attempts) {
        this.trail = trail;
        this.credentials = credentials;
        this.attempts = attempts;
    }

    /** Appends what the owner did, under the lock of the account's row. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String username, String type, String text) {
        append(username, username, type, text);
    }

    /** Appends what somebody did to an account, under the lock of the account's row. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String actor, String username, String type, String text) {
        if (credentials.lock(username).isPresent()) {
            write(username, actor, type, text);
        } else {
            // The tried name may be a mistyped password: it is not written down.
            attempts.lock(UNKNOWN);
            write(UNKNOWN, UNKNOWN, type, text);
        }
    }

    /** The first row of an account that this transaction creates. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void created(String username) {
        write(username, "system", "CREATED", "建立账号");
    }

    private void write(String account, String actor, String type, String text) {
        trail.append(new SubjectRef("account", account), new AuditEntry(actor, type, null, null, text));
    }
}
