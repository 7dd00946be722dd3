package cn.bense.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A one-time word fetched before the shot; spent by one conditional update, so two uploads cannot share it. */
@Entity
@Table(name = "evidence_nonce")
class ShotNonce {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String nonce;
    private String code;
    private String account;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected ShotNonce() {}

    ShotNonce(String nonce, String code, String account, Instant expiresAt) {
        this.nonce = nonce;
        this.code = code;
        this.account = account;
        this.expiresAt = expiresAt;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }
}
