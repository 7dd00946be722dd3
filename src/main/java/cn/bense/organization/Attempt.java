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
 * The tries at one name. A try is counted before the password is compared, so that a burst of parallel guesses gets no
 * more than five; a success takes the count back. Five lock for 30 minutes; a count nobody added to for 30 minutes is
 * forgotten.
 */
@Entity
@Table(name = "organization_attempt")
class Attempt {

    static final int LIMIT = 5;
    static final Duration LOCK = Duration.ofMinutes(30);

    /** Whether one more password may be compared, and what is left should it be wrong. */
    record Ticket(boolean admitted, int left, @Nullable Instant lockedUntil) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String nameKey;
    private int failures;
    private @Nullable Instant lastFailedAt;
    private @Nullable Instant lockedUntil;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {}

    Attempt(String nameKey) {
        this.nameKey = nameKey;
    }

    String nameKey() {
        return nameKey;
    }

    /** @param now system time */
    Ticket take(Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return new Ticket(false, 0, lockedUntil);
        }
        if (lockedUntil != null || lastFailedAt == null || !now.isBefore(lastFailedAt.plus(LOCK))) {
            forget();
        }
        failures++;
        lastFailedAt = now;
        if (failures >= LIMIT) {
            lockedUntil = now.plus(LOCK);
        }
        return new Ticket(true, LIMIT - failures, lockedUntil);
    }

    /** Undoes the last {@link #take}: the password was right and something else is still to come. */
    void giveBack() {
        failures = Math.max(0, failures - 1);
        if (failures < LIMIT) {
            lockedUntil = null;
        }
    }

    /** The end of the lock, null when not locked. */
    @Nullable
    Instant lockedUntil(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil) ? lockedUntil : null;
    }

    /** The password was right. */
    void forget() {
        failures = 0;
        lastFailedAt = null;
        lockedUntil = null;
    }
}
