package cn.bense.organization;

import cn.bense.shared.Digest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A code a person copies by hand: 12 characters without those that look alike, 59 bits. */
final class SetupCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private SetupCode() {}

    static String fresh() {
        var random = new SecureRandom();
        return IntStream.range(0, 3).mapToObj(i -> group(random)).collect(Collectors.joining("-"));
    }

    /** Of the code as printed, however it was typed. */
    static String digest(String typed) {
        return Digest.of("setup\n" + typed.strip().toUpperCase(Locale.ROOT));
    }

    private static String group(SecureRandom random) {
        return random.ints(4, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
