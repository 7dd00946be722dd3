package cn.bense.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds an answer back, redirect and error included, until its row is written; then lets it go or drops it. */
final class HeldResponse extends ContentCachingResponseWrapper {

    private static final int LARGEST_STORED = 64 * 1024;
    private static final List<String> KEPT =
            List.of("Content-Type", "Location", "ETag", "HX-Redirect", "HX-Location", "HX-Trigger", "HX-Reswap");

    private @Nullable Integer error;
    private @Nullable String reason;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, int sc, boolean clearBuffer) {
        setStatus(sc);
        setHeader("Location", location);
    }

    @Override
    public void sendError(int sc) {
        sendError(sc, "");
    }

    @Override
    public void sendError(int sc, String msg) {
        error = sc;
        reason = msg;
    }

    @Override
    public int getStatus() {
        return error != null ? error : super.getStatus();
    }

    /** An answer can be kept when it is text of at most 64 KB. */
    boolean isStorable() {
        var type = getContentType();
        var text = type == null || type.startsWith("text/") || type.contains("json");
        return text && getContentSize() <= LARGEST_STORED && storedHeaders().length() <= 2000;
    }

    String storedHeaders() {
        return KEPT.stream()
                .filter(name -> getHeader(name) != null)
                .map(name -> name + ": " + getHeader(name))
                .collect(Collectors.joining("\n"));
    }

    String storedBody() {
        return new String(getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    void release() throws IOException {
        if (error == null) {
            copyBodyToResponse();
        } else if (getResponse() instanceof HttpServletResponse response) {
            response.sendError(error, reason);
        }
    }

    void drop() {
        getResponse().reset();
    }
}
