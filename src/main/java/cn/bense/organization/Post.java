package cn.bense.organization;

import java.util.EnumSet;
import java.util.Set;

/** What a person may be trusted with; a person can hold several (api.md, Posts). The engine's candidate groups name these. */
public enum Post {
    ADMIN,
    SECADMIN,
    AUDITOR,
    SUPERVISOR,
    DISPATCHER,
    INSPECTOR,
    VERIFIER,
    OWNER,
    OWNER_REVIEWER,
    CONTRACTOR,
    CREW,
    BRIGADE,
    GRID,
    PUBLICITY,
    FINANCE,
    FINANCE_RECHECK,
    DEPUTY,
    DIRECTOR;

    private static final Set<Post> ADMINISTRATORS = EnumSet.of(ADMIN, SECADMIN, AUDITOR);
    private static final Set<Post> GUARDED =
            EnumSet.of(ADMIN, SECADMIN, AUDITOR, SUPERVISOR, FINANCE, FINANCE_RECHECK, DEPUTY, DIRECTOR);

    /** System, security and audit administrator: three roles, no two in one hand (quality.md, section 3). */
    public boolean isAdministrator() {
        return ADMINISTRATORS.contains(this);
    }

    /** Administrators, finance and approvers sign in with a second factor (quality.md, section 3). */
    public boolean needsSecondFactor() {
        return GUARDED.contains(this);
    }
}
