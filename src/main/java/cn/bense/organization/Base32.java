package cn.bense.organization;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** RFC 4648, section 6, without padding: how authenticator programs write a secret. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (var b : bytes) {
            held = held << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(held << 5 - bits & 31)).toString();
    }

    /** @throws IllegalArgumentException when something is not of the alphabet; blanks are skipped */
    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (var c : text.replace(" ", "").toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(c);
            if (value < 0) {
                throw new IllegalArgumentException("not base32");
            }
            held = (held << 5 | value) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
