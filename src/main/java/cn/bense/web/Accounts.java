package cn.bense.web;

import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the filter chain asks of accounts; the organization room fills it. */
public interface Accounts {

    /** The one signed in; authorities are post names such as {@code DISPATCHER}. */
    record Account(String username, String displayName, String unitName, String postLabel, Set<String> authorities)
            implements Principal, java.io.Serializable {
        @Override
        public String getName() {
            return username;
        }
    }

    enum Outcome {
        OK,
        WRONG,
        LOCKED,
        /** The password was right, the one-time code of the second factor is missing. */
        CODE_WANTED,
        CODE_WRONG
    }

    /** Where somebody signs in; a one-time code is good once at each. */
    enum Door {
        PAGE,
        TOKEN
    }

    /** Answer to a password: same outcome and time for unknown names; {@code attemptsLeft} before the lock, 0 to 5. */
    record SignIn(
            Outcome outcome,
            int attemptsLeft,
            @Nullable Instant lockedUntil,
            @Nullable Account account) {}

    /**
     * Compares password and one-time code, counts the try and writes the audit rows.
     *
     * @param code of the second factor, null or blank when none was given; ignored for accounts without one
     * @param address network address of the caller
     * @throws cn.bense.shared.DomainException 429 {@code too-many-failures} when the address failed too often
     */
    SignIn signIn(String username, String password, @Nullable String code, Door door, String address);

    /** The second step on a page, for an account whose password was right a moment ago ({@code CODE_WANTED}). */
    SignIn confirm(String username, String code, String address);

    Optional<Account> byUsername(String username);

    /** The account of a live bearer token. */
    Optional<Account> byToken(String token);
}
