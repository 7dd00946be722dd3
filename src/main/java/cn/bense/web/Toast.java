package cn.bense.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A short notice at the edge of the page. After a redirect it travels as the flash attribute {@code toast}; in an htmx
 * answer as a header ({@link #on}).
 *
 * @param text the Chinese sentence
 * @param kind {@code ok} goes after 8 seconds, {@code bad} stays until closed (ui/index.md, section 5)
 * @param undo address that a POST takes the act back at, null when it cannot be taken back
 * @param label word on the undo link
 * @param seconds how long the act can be taken back, 0 without undo
 */
public record Toast(
        String text,
        String kind,
        @Nullable String undo,
        @Nullable String label,
        int seconds) implements Serializable {

    // Header values are ASCII; \\u escapes carry the Chinese through.
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    public static Toast ok(String text) {
        return new Toast(text, "ok", null, null, 0);
    }

    public static Toast bad(String text) {
        return new Toast(text, "bad", null, null, 0);
    }

    /** The same notice with a link that takes the act back within {@code seconds}. */
    public Toast undoable(String path, String undoLabel, int within) {
        return new Toast(text, kind, path, undoLabel, within);
    }

    /** Shows the notice when htmx receives this answer, whatever its status. */
    public void on(HttpServletResponse response) {
        response.setHeader("HX-Trigger", ASCII.writeValueAsString(Map.of("toast", this)));
    }
}
