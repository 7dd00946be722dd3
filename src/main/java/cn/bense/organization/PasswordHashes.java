package cn.bense.organization;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** BCrypt with strength 10; comparing takes the same time whether there is such an account or not. */
@Component
class PasswordHashes {

    private final BCryptPasswordEncoder encoder;
    private final String nobodys;

    @Autowired
    PasswordHashes() {
        this(10);
    }

    PasswordHashes(int strength) {
        this.encoder = new BCryptPasswordEncoder(strength);
        this.nobodys = hash("nobody's password");
    }

    final String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(@Nullable Credential credential, String password) {
        var hash = credential == null ? nobodys : credential.passwordHash();
        var tooLong = PasswordRule.tooLong(password);
        var same = encoder.matches(tooLong ? "longer than any password" : password, hash);
        return same && !tooLong && credential != null;
    }

    /** Compares with a kept hash, where nobody could tell anything from the time it takes. */
    boolean matches(String hash, String password) {
        return !PasswordRule.tooLong(password) && encoder.matches(password, hash);
    }
}
