package cn.bense.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The code that one start printed, as its digest. */
@Entity
@Table(name = "organization_setup_code")
class SetupCodeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String digest;

    @SuppressWarnings("NullAway.Init")
    protected SetupCodeRow() {}

    SetupCodeRow(String digest) {
        this.digest = digest;
    }

    String digest() {
        return digest;
    }
}
