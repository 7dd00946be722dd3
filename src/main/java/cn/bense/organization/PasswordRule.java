package cn.bense.organization;

import cn.bense.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What a password must be (quality.md, section 3): at least 10 characters from at least 3 of the 4 classes lower case,
 * upper case, digit, other; at most 72 bytes, because BCrypt ignores what comes after.
 */
final class PasswordRule {

    static final int MIN_LENGTH = 10;
    static final int MIN_CLASSES = 3;
    static final int MAX_BYTES = 72;

    private PasswordRule() {}

    /** @throws DomainException 422 {@code password-short}, {@code password-long} or {@code password-plain} */
    static void check(String field, String password) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            throw DomainException.invalidField(field, "password-short", length, MIN_LENGTH);
        }
        if (tooLong(password)) {
            throw DomainException.invalidField(field, "password-long", MAX_BYTES);
        }
        if (classes(password) < MIN_CLASSES) {
            throw DomainException.invalidField(field, "password-plain", classes(password), MIN_CLASSES);
        }
    }

    static boolean isGood(String password) {
        return password.codePointCount(0, password.length()) >= MIN_LENGTH
                && !tooLong(password)
                && classes(password) >= MIN_CLASSES;
    }

    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    private static int classes(String password) {
        Stream<IntPredicate> classes = Stream.of(
                c -> c >= 'a' && c <= 'z', c -> c >= 'A' && c <= 'Z', c -> c >= '0' && c <= '9', PasswordRule::isOther);
        return (int) classes.filter(c -> password.codePoints().anyMatch(c)).count();
    }

    private static boolean isOther(int c) {
        return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }
}
