package cn.bense.web.secret;

import cn.bense.web.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM under one of several keys; {@code <key id>:<base64url of nonce and ciphertext>}, the id a digest of its key. */
final class KeyRing implements Secrets {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String first;
    private final SecureRandom random = new SecureRandom();

    /** @param keys 32 bytes each, the first encrypts */
    KeyRing(List<byte[]> keys) {
        keys.forEach(key -> this.keys.put(idOf(key), new SecretKeySpec(key, "AES")));
        this.first = idOf(keys.get(0));
    }

    @Override
    public String seal(String purpose, String plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, first, nonce, purpose, plain.getBytes(StandardCharsets.UTF_8));
        var all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
        return first + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    @Override
    public String open(String purpose, String sealed) {
        var colon = sealed.indexOf(':');
        var id = colon < 0 ? "" : sealed.substring(0, colon);
        if (!keys.containsKey(id)) {
            throw new IllegalStateException("no key \"" + id + "\" on the ring: BENSE_KEY or the key file lacks it");
        }
        var all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.substring(colon + 1)));
        var nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        var rest = new byte[all.remaining()];
        all.get(rest);
        return new String(cipher(Cipher.DECRYPT_MODE, id, nonce, purpose, rest), StandardCharsets.UTF_8);
    }

    @Override
    public boolean isOld(String sealed) {
        return !sealed.startsWith(first + ":");
    }

    private byte[] cipher(int mode, String id, byte[] nonce, String purpose, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.get(id), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read what key \"" + id + "\" sealed: changed, or not for this", e);
        }
    }

    /** Eight hex digits of the key's digest: tells keys apart, says nothing about them. */
    private static String idOf(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
