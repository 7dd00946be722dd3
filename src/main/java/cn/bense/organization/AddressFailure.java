package cn.bense.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One failure of a network address. */
@Entity
@Table(name = "organization_address_failure")
class AddressFailure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String address;
    private Instant failedAt;

    @SuppressWarnings("NullAway.Init")
    protected AddressFailure() {}

    AddressFailure(String address, Instant failedAt) {
        this.address = address;
        this.failedAt = failedAt;
    }

    String address() {
        return address;
    }

    Instant failedAt() {
        return failedAt;
    }
}
