package cn.bense.web.error;

import cn.bense.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns refusals into problem documents; also where no controller is involved (filters). */
@Component
public class ProblemWriter {

    private final Texts texts;
    private final JsonMapper json;

    ProblemWriter(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    Problem problem(Refusal refusal) {
        var errors = refusal.errors().stream()
                .map(e -> {
                    var message = e.message();
                    return new Problem.FieldProblem(
                            e.field(), e.code(), message != null ? message : texts.error(e.code(), e.args()));
                })
                .toList();
        return new Problem(
                "urn:bense:problem:" + refusal.code(),
                texts.text("status." + refusal.status()),
                refusal.status(),
                texts.error(refusal.code(), refusal.args()),
                refusal.code(),
                errors);
    }

    /** Nobody is signed in, or the token is not good. */
    public void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, Refusal.of(401, "unauthenticated"));
    }

    /** Signed in, but not this; or a session without its CSRF token. */
    public void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(response, Refusal.of(401, "unauthenticated"));
            return;
        }
        write(response, Refusal.of(403, why instanceof CsrfException ? "csrf" : "forbidden"));
    }

    /** A refusal from a filter, by status and code. */
    public void refuse(HttpServletResponse response, int status, String code, int retryAfterSeconds, Object... args)
            throws IOException {
        write(response, Refusal.of(status, code, args).retryAfter(retryAfterSeconds));
    }

    void write(HttpServletResponse response, Refusal refusal) throws IOException {
        headers(response, refusal);
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem(refusal)).getBytes(StandardCharsets.UTF_8));
    }

    static void headers(HttpServletResponse response, Refusal refusal) {
        if (refusal.retryAfter() > 0) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, refusal.retryAfter());
        }
        if (!refusal.allow().isEmpty()) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", refusal.allow()));
        }
    }
}
