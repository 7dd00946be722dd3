package cn.bense.web.security;

import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Headers of every answer; HSTS, nosniff and no-store are Spring Security's own and stay on. */
final class SecurityHeaders {

    private static final String CSP = "Content-Security-Policy";
    private static final String COMMON = "default-src 'self'; script-src 'self'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; style-src 'self'";

    private static final Pattern HASHED = Pattern.compile("-[0-9a-f]{32}\\.|^/webjars/[^/]+/\\d");

    private SecurityHeaders() {}

    /** A file with its hash or version in the address never changes; fonts carry their version as a query; others are asked about. */
    static void forFiles(HeadersConfigurer<HttpSecurity> headers) {
        strict(headers);
        headers.cacheControl(cache -> cache.disable()).addHeaderWriter((request, response) -> {
            var path = request.getRequestURI();
            if (HASHED.matcher(path).find()) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
            } else {
                var lasting = path.endsWith(".woff2") && request.getQueryString() != null;
                response.setHeader(HttpHeaders.CACHE_CONTROL, lasting ? "public, max-age=2592000" : "no-cache");
            }
        });
    }

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        common(headers).addHeaderWriter(new StaticHeadersWriter(CSP, COMMON));
    }

    /** The readable API page (a library's) writes style attributes; scripts stay as strict there as everywhere. */
    static void forPages(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher apiPage = request -> request.getRequestURI().startsWith("/swagger-ui/");
        common(headers)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        apiPage, new StaticHeadersWriter(CSP, COMMON + " 'unsafe-inline'")))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(apiPage), new StaticHeadersWriter(CSP, COMMON)));
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"));
    }
}
