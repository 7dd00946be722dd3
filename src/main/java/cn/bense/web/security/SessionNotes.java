package cn.bense.web.security;

import cn.bense.web.OpenSessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Tells the register of sessions of a sign-in and a sign-out. */
final class SessionNotes {

    private SessionNotes() {}

    static AuthenticationSuccessHandler begin(
            ObjectProvider<OpenSessions> sessions, AuthenticationSuccessHandler next) {
        return (request, response, authentication) -> {
            sessions.ifAvailable(register -> {
                var agent = request.getHeader(HttpHeaders.USER_AGENT);
                var key = register.begin(authentication.getName(), request.getRemoteAddr(), agent);
                request.getSession().setAttribute(OpenSessions.KEY, key);
            });
            next.onAuthenticationSuccess(request, response, authentication);
        };
    }

    static LogoutHandler end(ObjectProvider<OpenSessions> sessions) {
        return (request, response, authentication) -> {
            var session = request.getSession(false);
            if (session != null && session.getAttribute(OpenSessions.KEY) instanceof String key) {
                sessions.ifAvailable(register -> register.end(key));
            }
        };
    }
}
