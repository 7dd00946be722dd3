package cn.bense.web.error;

import cn.bense.shared.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Carries a refusal from a filter to the one place that makes answers. */
public final class FilterRefusal {

    private static final String ATTRIBUTE = "bense.refusal";

    private FilterRefusal() {}

    /** Answers the request with this refusal, as a problem document, a notice or a page. */
    public static void send(HttpServletRequest request, HttpServletResponse response, DomainException refusal)
            throws IOException {
        request.setAttribute(ATTRIBUTE, refusal);
        response.sendError(refusal.status());
    }

    static @Nullable DomainException of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof DomainException refusal ? refusal : null;
    }
}
