package cn.bense.organization.web;

import cn.bense.web.OpenSessions;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The key of the browser session that a request belongs to. */
final class SessionKey {

    private SessionKey() {}

    static @Nullable String of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(OpenSessions.KEY) instanceof String key ? key : null;
    }
}
