package cn.bense.organization;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How accounts stand; for {@link Post#SECADMIN}, {@link Post#ADMIN} and {@link Post#AUDITOR}, others get 403 {@code
 * account-rights}.
 */
public interface AccountBook {

    /** How an account stands; the first that holds, in this order. */
    enum AccountState {
        CLOSED,
        LOCKED,
        /** Nobody has signed in yet. */
        FRESH,
        ACTIVE
    }

    enum FactorState {
        ON,
        /** The posts ask for one: set up at the next sign-in. */
        MISSING,
        NOT_NEEDED
    }

    /**
     * One account.
     *
     * @param lockedUntil end of the lock, null when not locked
     * @param forgottenAt when its owner asked for a new password, null when not
     * @param oneTimeUntil until when a password given out opens, null when the password is the owner's own
     * @param sessions open browser sessions
     */
    record AccountView(
            String username,
            String name,
            String unitName,
            Set<Post> posts,
            AccountState state,
            FactorState secondFactor,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastSignedInAt,
            @Nullable Instant forgottenAt,
            @Nullable Instant oneTimeUntil,
            int sessions) {}

    /** All accounts in the order of user names. */
    List<AccountView> all(Person viewer);

    /** @throws cn.bense.shared.DomainException 404 {@code account} for a name nobody has */
    AccountView of(Person viewer, String username);
}
