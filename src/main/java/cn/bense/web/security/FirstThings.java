package cn.bense.web.security;

import cn.bense.web.OpenSessions;
import cn.bense.web.OpenSessions.Duty;
import cn.bense.web.error.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever must first choose a password or set up the second factor comes no further than the page for it. */
final class FirstThings extends OncePerRequestFilter {

    static final String PAGE = "/me/first";

    private static final Set<String> OPEN = Set.of(PAGE, PAGE + "/password", PAGE + "/factor", "/logout", "/error");

    private final @Nullable ProblemWriter problems;

    private FirstThings(@Nullable ProblemWriter problems) {
        this.problems = problems;
    }

    static FirstThings ofPages() {
        return new FirstThings(null);
    }

    static FirstThings ofApi(ProblemWriter problems) {
        return new FirstThings(problems);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!(request.getAttribute(OpenSessions.DUTY) instanceof Duty duty)
                || duty == Duty.NONE
                || OPEN.contains(path)) {
            chain.doFilter(request, response);
        } else if (problems != null) {
            problems.refuse(response, 403, duty == Duty.PASSWORD ? "password-due" : "factor-due", 0);
        } else if (PageRefusals.isFragment(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }
}
