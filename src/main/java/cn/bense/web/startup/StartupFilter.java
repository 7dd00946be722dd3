package cn.bense.web.startup;

import cn.bense.web.StartupGate;
import cn.bense.web.error.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Until the gate opens every address answers 503: the API a problem document, a browser a page that opens by itself. */
@Component
class StartupFilter extends OncePerRequestFilter implements Ordered {

    private static final int RETRY_SECONDS = 5;
    private static final List<String> OPEN = List.of("/webjars/", "/css/", "/js/", "/img/", "/actuator/health");

    private final ObjectProvider<StartupGate> gate;
    private final ITemplateEngine templates;
    private final ProblemWriter problems;
    private final boolean embedded;

    StartupFilter(
            ObjectProvider<StartupGate> gate,
            ITemplateEngine templates,
            ProblemWriter problems,
            @Value("${spring.datasource.url:}") String database) {
        this.gate = gate;
        this.templates = templates;
        this.problems = problems;
        this.embedded = database.startsWith("jdbc:h2:");
    }

    @Override
    public int getOrder() {
        return -200; // before Spring Security (-100): no session is begun while waiting
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var waiting = gate.getIfAvailable();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (waiting == null || waiting.ready() || OPEN.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/")) {
            problems.refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "starting", RETRY_SECONDS);
        } else {
            page(response, waiting.progress());
        }
    }

    private void page(HttpServletResponse response, String progress) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setIntHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html;charset=UTF-8");
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("progress", progress);
        context.setVariable("embedded", embedded);
        templates.process("web/starting", context, response.getWriter());
    }
}
