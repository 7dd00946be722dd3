package cn.bense.organization.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Old and new password; never shown again, whatever comes back. */
record PasswordForm(
        @Nullable String oldPassword,
        @Nullable String newPassword,
        @Nullable String repeat,
        @Nullable Boolean tokens) {

    static final PasswordForm EMPTY = new PasswordForm(null, null, null, true);

    String old() {
        return oldPassword == null ? "" : oldPassword;
    }

    String fresh() {
        return newPassword == null ? "" : newPassword;
    }

    /** Whether the tokens are to be revoked with it. */
    boolean alsoTokens() {
        return Boolean.TRUE.equals(tokens);
    }

    /** A slip of the finger is told before anything is counted or compared. */
    boolean isRepeated(BindingResult errors, String sentence) {
        if (fresh().equals(repeat)) {
            return true;
        }
        errors.rejectValue("repeat", "password-repeat", sentence);
        return false;
    }
}
