package cn.bense.web.security;

import cn.bense.web.Accounts.SignIn;
import org.springframework.security.authentication.AccountStatusException;

/**
 * A refused password or code, with what the sign-in page tells about it. As an account's status it ends the asking: for any
 * other refusal Spring Security asks the same provider again through the parent manager, and one try would count twice.
 */
final class SignInFailed extends AccountStatusException {

    private final transient SignIn answer;

    SignInFailed(SignIn answer) {
        super("sign-in refused: " + answer.outcome());
        this.answer = answer;
    }

    SignIn answer() {
        return answer;
    }
}
