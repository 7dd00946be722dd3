package cn.bense.organization;

import java.time.Instant;

/**
 * What the security administrator does for accounts: lets people back in. All commands need {@link Post#SECADMIN}, never
 * touch the own account, and stand in the account's audit chain.
 *
 * <p>Every command throws {@link cn.bense.shared.DomainException}: 403 {@code account-rights} for other posts, 403 {@code
 * account-own} for the own account, 404 {@code account} for a name nobody has.
 */
public interface AccountCare {

    /** A password to tell its owner by voice; shown this once, must be changed at first use. */
    record OneTimePassword(String password, Instant validUntil) {}

    /** Ends the lock after failed sign-ins. */
    void unlock(Person actor, String username);

    /** Replaces the password by one that opens for a short time; ends sessions and tokens, settles the request. */
    OneTimePassword givePassword(Person actor, String username);

    /** Takes the request of a forgotten password away without giving one. */
    void dismiss(Person actor, String username);

    /** The owner sets the second factor up anew at the next sign-in; ends sessions and tokens. */
    void resetSecondFactor(Person actor, String username);

    /** Ends all sessions and tokens. */
    void signOut(Person actor, String username);

    /** Nobody signs in with it any more; sessions and tokens end. */
    void close(Person actor, String username);

    void reopen(Person actor, String username);
}
