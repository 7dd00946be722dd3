package cn.bense.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A browser session that is signed in, on whichever node; system time. */
@Entity
@Table(name = "organization_session")
class OpenSession {

    /** After this long without use no session goes on; the rows of a node that died go with it. */
    static final Duration LONGEST_IDLE = Duration.ofHours(8);

    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String digest;
    private String username;
    private String address;
    private String device;
    private Instant startedAt;
    private Instant lastUsedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OpenSession() {}

    OpenSession(String digest, String username, String address, String device, Instant now) {
        this.digest = digest;
        this.username = username;
        this.address = address;
        this.device = device;
        this.startedAt = now;
        this.lastUsedAt = now;
    }

    String username() {
        return username;
    }

    String digest() {
        return digest;
    }

    /** A page makes many requests; one note a minute is enough. */
    boolean shouldNote(Instant now) {
        return !now.isBefore(lastUsedAt.plus(NOTE_EVERY));
    }

    void used(Instant now) {
        lastUsedAt = now;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    Sessions.Listed listed(boolean own) {
        return new Sessions.Listed(Objects.requireNonNull(id), device, address, startedAt, lastUsedAt, own);
    }
}
