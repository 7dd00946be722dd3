package cn.bense.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A bearer token as stored: its digest only. */
@Entity
@Table(name = "organization_token")
class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String name;
    private String digest;
    private Instant createdAt;
    private Instant expiresAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(String username, String name, String digest, Instant createdAt, Instant expiresAt) {
        this.username = username;
        this.name = name;
        this.digest = digest;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    String username() {
        return username;
    }

    String digest() {
        return digest;
    }

    boolean isLive(Instant now) {
        return now.isBefore(expiresAt);
    }

    Tokens.Listed listed() {
        return new Tokens.Listed(Objects.requireNonNull(id), name, createdAt, expiresAt);
    }
}
