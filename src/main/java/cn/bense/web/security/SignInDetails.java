package cn.bense.web.security;

import cn.bense.web.OneTimeCode;
import cn.bense.web.layout.AwaitedCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a posted sign-in carries beside name and password.
 *
 * @param code one-time code, null when none was typed
 * @param awaited the account whose password was right in this session a moment ago, null otherwise
 */
record SignInDetails(
        String address, @Nullable String code, @Nullable String awaited) {

    static SignInDetails of(HttpServletRequest request) {
        var session = request.getSession(false);
        var half = session == null ? null : session.getAttribute(AwaitedCode.SESSION_KEY);
        var awaited = half instanceof AwaitedCode wait
                        && wait.holdsAt(Clock.systemUTC().instant())
                ? wait
                : null;
        return new SignInDetails(
                request.getRemoteAddr(),
                request.getParameter(OneTimeCode.FIELD),
                awaited == null ? null : awaited.username());
    }
}
