package cn.bense.web.idempotency;

import cn.bense.shared.Digest;
import cn.bense.shared.DomainException;
import cn.bense.web.Accounts.Account;
import cn.bense.web.error.FilterRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes {@code Idempotency-Key} on POSTs of the API and the hidden field {@code _key} of page forms. Answers of 2xx and
 * 3xx are kept; a refused request (4xx) gives its key back, so that a corrected form may use it; 5xx is never kept.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter implements Ordered {

    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "_key";

    /** Requests or answers with a secret are never stored: tokens, passwords, recovery codes, a citizen's phone number. */
    private static final Pattern SECRET = Pattern.compile("/api/v1/tokens.*|/api/v1/password|/api/v1/second-factor/.+"
            + "|/api/v1/accounts/[^/]+/give-password|.+/reporter/reveal");

    private final Replays replays;

    IdempotencyFilter(Replays replays) {
        this.replays = replays;
    }

    @Override
    public int getOrder() {
        return 0; // after Spring Security (-100): the key belongs to an account
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getMethod().equals("POST") ? key(request) : null;
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (key == null
                || authentication == null
                || !(authentication.getPrincipal() instanceof Account account)
                || SECRET.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (!key.matches("[\\x21-\\x7e]{1,200}")) {
                throw DomainException.malformed("idempotency-key");
            }
            var read = RequestDigest.of(request);
            replays.once(claim(account, request, key, read.digest()), read.request(), response, chain);
        } catch (DomainException refused) {
            FilterRefusal.send(request, response, refused);
        }
    }

    private static Claim claim(Account account, HttpServletRequest request, String key, String digest) {
        var route = request.getRequestURI();
        var id = Digest.of(account.username() + "\n" + route + "\n" + key);
        return new Claim(id, account.username(), route.substring(0, Math.min(route.length(), 200)), digest);
    }

    private static @Nullable String key(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return request.getHeader(HEADER);
        }
        var type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        var form = type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
        return form ? request.getParameter(FIELD) : null;
    }
}
