package cn.bense.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The password of one account, as its BCrypt hash; the row is also the lock of the account's audit chain. */
@Entity
@Table(name = "organization_account")
class Credential {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String passwordHash;
    private Instant passwordSetAt;

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

    void replacePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordSetAt = now;
    }
}
