package cn.bense.web.security;

import cn.bense.web.Accounts.Account;
import cn.bense.web.Accounts.Outcome;
import cn.bense.web.Accounts.SignIn;
import cn.bense.web.layout.SignInRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

/** What a browser gets when it may not pass: the sign-in page, or for htmx a bare 401 that app.js turns into a notice. */
final class PageRefusals {

    static final String EXPIRED = "bense.session-expired";

    private PageRefusals() {}

    /** Nobody is signed in. */
    static void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isFragment(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var expired = request.getAttribute(EXPIRED) != null
                || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
        response.sendRedirect(request.getContextPath() + (expired ? "/login?expired" : "/login"));
    }

    /** Signed in but not allowed, or a form whose session is gone. */
    static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var anonymous = authentication == null || !(authentication.getPrincipal() instanceof Account);
        if (why instanceof CsrfException && anonymous) {
            if (isFragment(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                response.sendRedirect(request.getContextPath() + "/login?expired");
            }
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** A wrong password: the sign-in page says how often it may be tried again. */
    static void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var answer = why instanceof SignInFailed failed ? failed.answer() : new SignIn(Outcome.WRONG, 0, null, null);
        var username = request.getParameter("username");
        request.getSession()
                .setAttribute(
                        SignInRefusal.SESSION_KEY,
                        new SignInRefusal(
                                username == null ? "" : username, answer.attemptsLeft(), answer.lockedUntil()));
        response.sendRedirect(request.getContextPath() + "/login?error");
    }

    private static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null || request.getHeader(IdleSessions.BACKGROUND) != null;
    }
}
