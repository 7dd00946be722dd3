package cn.bense.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account of one person: password as its BCrypt hash, second factor encrypted, whether it is closed. The row is also
 * the lock of the account's audit chain. All times are system time.
 */
@Entity
@Table(name = "organization_account")
class Credential {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String passwordHash;
    private Instant passwordSetAt;
    private boolean mustChange;
    private @Nullable Instant oneTimeUntil;
    private boolean closed;
    private @Nullable Instant lastSignedInAt;
    private @Nullable String secondFactor;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Credential() {}

    Credential(String username, String passwordHash, Instant now) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.passwordSetAt = now;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** The encrypted secret of the second factor, null without one. */
    @Nullable
    String secondFactor() {
        return secondFactor;
    }

    @Nullable
    Instant lastSignedInAt() {
        return lastSignedInAt;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether the right password opens: not when closed, not after a one-time password has run out. */
    boolean opensAt(Instant now) {
        return !closed && (oneTimeUntil == null || now.isBefore(oneTimeUntil));
    }

    /** Whether the owner must choose a new password before anything else. */
    boolean isPasswordDue(Instant now, int days) {
        return mustChange || days > 0 && !now.isBefore(passwordSetAt.plus(Duration.ofDays(days)));
    }

    /** Until when the password given out by the security administrator opens, null when it is the owner's own. */
    @Nullable
    Instant oneTimeUntil() {
        return oneTimeUntil;
    }

    void replacePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordSetAt = now;
        mustChange = false;
        oneTimeUntil = null;
    }

    void giveOneTimePassword(String newHash, Instant now, Instant until) {
        passwordHash = newHash;
        passwordSetAt = now;
        mustChange = true;
        oneTimeUntil = until;
    }

    void replaceSecondFactor(@Nullable String sealed) {
        secondFactor = sealed;
    }

    void signedIn(Instant now) {
        lastSignedInAt = now;
    }

    void close() {
        closed = true;
    }

    void reopen() {
        closed = false;
    }
}
