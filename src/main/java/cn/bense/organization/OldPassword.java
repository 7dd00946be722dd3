package cn.bense.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A password the account had before, as its hash. */
@Entity
@Table(name = "organization_old_password")
class OldPassword {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String passwordHash;

    @SuppressWarnings("NullAway.Init")
    protected OldPassword() {}

    OldPassword(String username, String passwordHash) {
        this.username = username;
        this.passwordHash = passwordHash;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }
}
