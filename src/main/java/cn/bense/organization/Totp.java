package cn.bense.organization;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes as authenticator programs make them: RFC 6238, HMAC-SHA-1, 30 seconds, 6 digits. */
public final class Totp {

    /** Seconds for which a code is the present one. */
    public static final int SECONDS = 30;

    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** The number of 30-second steps since 1970. */
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /**
     * The six digits of a step.
     *
     * @param secret in base32, 16 bytes or more
     * @throws IllegalArgumentException when the secret is not base32
     */
    public static String code(String secret, long step) {
        var hash =
                hmac(Base32.decode(secret), ByteBuffer.allocate(8).putLong(step).array());
        int offset = hash[hash.length - 1] & 15;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    /** A new secret of 160 bits, as RFC 4226 recommends. */
    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base32.encode(bytes);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
