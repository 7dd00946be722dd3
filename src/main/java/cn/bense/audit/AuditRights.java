package cn.bense.audit;

import cn.bense.shared.DomainException;
import cn.bense.web.Accounts.Account;

/** The log is the auditor's alone: neither who administers the program nor who administers accounts reads it. */
final class AuditRights {

    private AuditRights() {}

    /** @throws DomainException 403 {@code audit-forbidden} */
    static void require(Account viewer) {
        if (!viewer.authorities().contains("AUDITOR")) {
            throw DomainException.forbidden("audit-forbidden");
        }
    }
}
