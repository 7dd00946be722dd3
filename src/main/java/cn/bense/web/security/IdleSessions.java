package cn.bense.web.security;

import cn.bense.web.Accounts;
import cn.bense.web.Accounts.Account;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session nobody used: after 15 minutes for those who administer, pay or approve, after 8 hours for the others
 * (quality.md, section 3). Requests marked {@code X-Background: 1} do not count as use, so the container's own timeout
 * cannot do this. Once a minute the account is read again, so that a taken post or a closed account ends at once.
 */
final class IdleSessions extends OncePerRequestFilter {

    static final String BACKGROUND = "X-Background";
    static final String LAST_USE = "bense.last-use";
    static final String LAST_LOOK = "bense.last-look";

    private static final Duration STRICT = Duration.ofMinutes(15);
    private static final Duration LONG = Duration.ofHours(8);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Set<String> STRICT_POSTS =
            Set.of("ADMIN", "SECADMIN", "AUDITOR", "FINANCE", "FINANCE_RECHECK", "DEPUTY", "DIRECTOR", "SUPERVISOR");

    private final ObjectProvider<Accounts> accounts;
    private final Clock clock;

    IdleSessions(ObjectProvider<Accounts> accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && account() instanceof Account account && BearerFilter.token(request) == null) {
            if (isIdle(session, account) || !isStillGood(session, account)) {
                session.invalidate();
                SecurityContextHolder.clearContext();
                request.setAttribute(PageRefusals.EXPIRED, true);
            } else if (request.getHeader(BACKGROUND) == null) {
                session.setAttribute(LAST_USE, clock.instant());
            }
        }
        chain.doFilter(request, response);
    }

    private static @org.jspecify.annotations.Nullable Object account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }

    private boolean isIdle(HttpSession session, Account account) {
        var strict = account.authorities().stream().anyMatch(STRICT_POSTS::contains);
        var lastUse = session.getAttribute(LAST_USE) instanceof Instant at ? at : clock.instant();
        return lastUse.plus(strict ? STRICT : LONG).isBefore(clock.instant());
    }

    private boolean isStillGood(HttpSession session, Account account) {
        var known = accounts.getIfAvailable();
        var now = clock.instant();
        if (known == null
                || (session.getAttribute(LAST_LOOK) instanceof Instant at
                        && at.plus(LOOK_AGAIN).isAfter(now))) {
            return true;
        }
        session.setAttribute(LAST_LOOK, now);
        var today = known.byUsername(account.username());
        today.filter(a -> !a.equals(account)).ifPresent(changed -> replace(session, changed));
        return today.isPresent();
    }

    private static void replace(HttpSession session, Account changed) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.signedIn(changed));
        SecurityContextHolder.setContext(context);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
