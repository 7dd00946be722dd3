package cn.bense.organization.web;

import cn.bense.web.SetupState;
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

/** While there is no administrator every page leads to {@code /setup}; the API answers 401 anyway, nobody has a token. */
@Component
class SetupFilter extends OncePerRequestFilter implements Ordered {

    private static final String PAGE = "/setup";
    private static final List<String> OPEN =
            List.of("/webjars/", "/css/", "/js/", "/img/", "/favicon.ico", "/actuator/health", "/api/");

    private final SetupState state;

    SetupFilter(SetupState state) {
        this.state = state;
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
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + PAGE);
        }
    }
}
