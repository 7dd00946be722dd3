package cn.bense.web.security;

import cn.bense.web.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a request in by its token. A wrong token is 401 even beside a good session: such a request has passed without
 * a CSRF token, so the session must not carry it.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final ObjectProvider<Accounts> accounts;
    private final AuthenticationEntryPoint refusal;

    BearerFilter(ObjectProvider<Accounts> accounts, AuthenticationEntryPoint refusal) {
        this.accounts = accounts;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        var known = accounts.getIfAvailable();
        var account = known == null ? null : known.byToken(token).orElse(null);
        var context = SecurityContextHolder.createEmptyContext();
        SecurityContextHolder.setContext(context);
        if (account == null) {
            refusal.commence(request, response, new BadCredentialsException("token unknown or expired"));
            return;
        }
        context.setAuthentication(PasswordSignIn.signedIn(account));
        chain.doFilter(request, response);
    }

    /** The token of the request, null when it carries none. */
    static @Nullable String token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
