package cn.bense.organization.web;

import cn.bense.web.SetupState;
import cn.bense.web.error.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While there is no administrator every address leads to {@code /setup}; the API answers 503 {@code setup}. */
@Component
class SetupFilter extends OncePerRequestFilter implements Ordered {

    private static final int RETRY_SECONDS = 60;
    private static final String PAGE = "/setup";
    private static final List<String> OPEN =
            List.of("/webjars/", "/css/", "/js/", "/img/", "/favicon.ico", "/actuator/health");

    private final SetupState state;
    private final ProblemWriter problems;

    SetupFilter(SetupState state, ProblemWriter problems) {
        this.state = state;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return -150; // after the progress page, before Spring Security (-100)
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals(PAGE) || OPEN.stream().anyMatch(path::startsWith) || !state.needsSetup()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/")) {
            problems.refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "setup", RETRY_SECONDS);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + PAGE);
        }
    }
}
