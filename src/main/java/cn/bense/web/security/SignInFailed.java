package cn.bense.web.security;

import cn.bense.web.Accounts.SignIn;
import org.springframework.security.core.AuthenticationException;

/** A refused password, with what the sign-in page tells about it. */
final class SignInFailed extends AuthenticationException {

    private final transient SignIn answer;

    SignInFailed(SignIn answer) {
        super("sign-in refused: " + answer.outcome());
        this.answer = answer;
    }

    SignIn answer() {
        return answer;
    }
}
