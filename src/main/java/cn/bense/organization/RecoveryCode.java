package cn.bense.organization;

import cn.bense.shared.Digest;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A code on paper that stands in for the second factor once, at sign-in; kept as its digest. */
@Entity
@Table(name = "organization_recovery_code")
class RecoveryCode {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String digest;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryCode() {}

    RecoveryCode(String username, String code) {
        this.username = username;
        this.digest = digest(username, code);
    }

    String username() {
        return username;
    }

    String digest() {
        return digest;
    }

    static String digest(String username, String typed) {
        return Digest.of(username + "\n" + typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
