package cn.bense.web.security;

import cn.bense.web.Accounts.Account;
import cn.bense.web.OpenSessions;
import cn.bense.web.OpenSessions.Duty;
import cn.bense.web.OpenSessions.Standing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session nobody used: after 15 minutes for those who administer, pay or approve, after 8 hours for the others
 * (quality.md, section 3). Requests marked {@code X-Background: 1} do not count as use, so the container's own timeout
 * cannot do this. Each request asks how the session stands, so that one ended elsewhere, a taken post or a closed account
 * counts at once.
 */
final class IdleSessions extends OncePerRequestFilter {

    static final String BACKGROUND = "X-Background";
    static final String LAST_USE = "bense.last-use";

    private static final Duration STRICT = Duration.ofMinutes(15);
    private static final Duration LONG = Duration.ofHours(8);
    private static final Set<String> STRICT_POSTS =
            Set.of("ADMIN", "SECADMIN", "AUDITOR", "FINANCE", "FINANCE_RECHECK", "DEPUTY", "DIRECTOR", "SUPERVISOR");

    private final ObjectProvider<OpenSessions> sessions;
    private final Clock clock;

    /** @param clock system time */
    IdleSessions(ObjectProvider<OpenSessions> sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && account() instanceof Account account && BearerFilter.token(request) == null) {
            var used = request.getHeader(BACKGROUND) == null;
            var standing = isIdle(session, account) ? null : look(session, account, used);
            var now = standing == null ? null : standing.account();
            if (standing == null || now == null) {
                end(request, session);
            } else {
                goOn(request, session, account, now, standing.duty(), used);
            }
        }
        chain.doFilter(request, response);
    }

    private void goOn(
            HttpServletRequest request, HttpSession session, Account before, Account now, Duty duty, boolean used) {
        request.setAttribute(OpenSessions.DUTY, duty);
        if (used) {
            session.setAttribute(LAST_USE, clock.instant());
        }
        if (!now.equals(before)) {
            replace(session, now);
        }
    }

    private void end(HttpServletRequest request, HttpSession session) {
        var known = sessions.getIfAvailable();
        if (known != null && session.getAttribute(OpenSessions.KEY) instanceof String key) {
            known.end(key);
        }
        session.invalidate();
        SecurityContextHolder.clearContext();
        request.setAttribute(PageRefusals.EXPIRED, true);
    }

    private static @Nullable Object account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }

    private boolean isIdle(HttpSession session, Account account) {
        var strict = account.authorities().stream().anyMatch(STRICT_POSTS::contains);
        var lastUse = session.getAttribute(LAST_USE) instanceof Instant at ? at : clock.instant();
        return lastUse.plus(strict ? STRICT : LONG).isBefore(clock.instant());
    }

    /** Where no register is (a room under test) a session stands for itself. */
    private Standing look(HttpSession session, Account account, boolean used) {
        var known = sessions.getIfAvailable();
        if (known == null) {
            return new Standing(account, Duty.NONE);
        }
        return session.getAttribute(OpenSessions.KEY) instanceof String key
                ? known.look(key, used)
                : new Standing(null, Duty.NONE);
    }

    private static void replace(HttpSession session, Account changed) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.signedIn(changed));
        SecurityContextHolder.setContext(context);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
