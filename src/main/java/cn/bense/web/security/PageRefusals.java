package cn.bense.web.security;

import cn.bense.web.Accounts.Account;
import cn.bense.web.Accounts.Outcome;
import cn.bense.web.Accounts.SignIn;
import cn.bense.web.layout.AwaitedCode;
import cn.bense.web.layout.SignInRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
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

    /** A wrong password or code: the sign-in page says how often it may be tried again, or asks for the code. */
    static void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var answer = why instanceof SignInFailed failed ? failed.answer() : new SignIn(Outcome.WRONG, 0, null, null);
        var session = request.getSession();
        var name = username(request, session);
        if (answer.outcome() == Outcome.CODE_WANTED) {
            var now = Clock.systemUTC().instant();
            session.setAttribute(AwaitedCode.SESSION_KEY, AwaitedCode.from(name, now));
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        var codeWrong = answer.outcome() == Outcome.CODE_WRONG;
        if (!codeWrong) {
            session.removeAttribute(AwaitedCode.SESSION_KEY);
        }
        session.setAttribute(
                SignInRefusal.SESSION_KEY,
                new SignInRefusal(name, answer.attemptsLeft(), answer.lockedUntil(), codeWrong));
        response.sendRedirect(request.getContextPath() + "/login?error");
    }

    private static String username(HttpServletRequest request, HttpSession session) {
        var typed = request.getParameter("username");
        if (typed == null && session.getAttribute(AwaitedCode.SESSION_KEY) instanceof AwaitedCode half) {
            return half.username();
        }
        return typed == null ? "" : typed;
    }

    static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null || request.getHeader(IdleSessions.BACKGROUND) != null;
    }
}
