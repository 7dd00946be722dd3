package cn.bense.organization;

import org.springframework.stereotype.Component;

/** The passwords an account had: none of the last five may come back (quality.md, section 3). */
@Component
class PasswordHistory {

    /** The present one and four before it. */
    static final int REFUSED = 5;

    private final OldPasswords old;
    private final PasswordHashes hashes;

    PasswordHistory(OldPasswords old, PasswordHashes hashes) {
        this.old = old;
        this.hashes = hashes;
    }

    /** Up to four comparisons of a tenth of a second each. */
    boolean knows(String username, String password) {
        return old.findByUsernameOrderByIdDesc(username).stream()
                .anyMatch(before -> hashes.matches(before.passwordHash(), password));
    }

    /** Within the caller's transaction. */
    void keep(Credential replaced) {
        var all = old.findByUsernameOrderByIdDesc(replaced.username());
        all.stream().skip(REFUSED - 2L).forEach(old::delete);
        old.save(new OldPassword(replaced.username(), replaced.passwordHash()));
    }
}
