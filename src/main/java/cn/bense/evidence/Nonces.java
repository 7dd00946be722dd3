package cn.bense.evidence;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time words for shots. They are one-time codes, so they live on system time (architecture.md, convention 9). */
@Component
public class Nonces {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int CODES = 10_000;

    private final ShotNonces nonces;
    private final Clock system = Clock.systemUTC();

    Nonces(ShotNonces nonces) {
        this.nonces = nonces;
    }

    /** {@code code} is four digits to write on a slip and photograph with the scene; good for 10 minutes, once. */
    public record Nonce(String nonce, String code, Instant expiresAt) {}

    @Transactional
    public Nonce issue(String account) {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        var issued = new Nonce(
                HexFormat.of().formatHex(bytes),
                String.format("%04d", RANDOM.nextInt(CODES)),
                system.instant().plus(LIFE).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        nonces.save(new ShotNonce(issued.nonce(), issued.code(), account, issued.expiresAt()));
        return issued;
    }

    /** @return null when none was sent, else whether it was good; a good one is spent */
    @Nullable
    Boolean spend(@Nullable String nonce, String account) {
        return nonce == null ? null : nonces.spend(nonce, account, system.instant()) == 1;
    }

    int forgetExpired(Duration after) {
        return nonces.forgetExpired(system.instant().minus(after));
    }
}
