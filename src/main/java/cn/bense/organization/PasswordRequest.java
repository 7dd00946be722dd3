package cn.bense.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody says to have forgotten the password of an account; waits for the security administrator. */
@Entity
@Table(name = "organization_password_request")
class PasswordRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String address;
    private Instant requestedAt;

    @SuppressWarnings("NullAway.Init")
    protected PasswordRequest() {}

    PasswordRequest(String username, String address, Instant requestedAt) {
        this.username = username;
        this.address = address;
        this.requestedAt = requestedAt;
    }

    String username() {
        return username;
    }

    String address() {
        return address;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
