package cn.bense.organization;

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
    DIRECTOR
}
