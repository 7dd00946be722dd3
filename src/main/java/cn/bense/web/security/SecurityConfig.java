package cn.bense.web.security;

import cn.bense.web.Accounts;
import cn.bense.web.OpenSessions;
import cn.bense.web.error.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Three chains: static files, the API, the pages. Whatever no line below opens needs a signed-in account; what that
 * account may do is decided in the rooms' API types, so that pages and API never differ.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    private static final String[] OPEN_API = {"/api/v1/tokens", "/api/v1/password-requests"};

    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<OpenSessions> sessions;

    SecurityConfig(ObjectProvider<Accounts> accounts, ObjectProvider<OpenSessions> sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Bean
    @Order(1)
    SecurityFilterChain staticFiles(HttpSecurity http) throws Exception {
        return http.securityMatcher("/webjars/**", "/css/**", "/js/**", "/img/**", "/favicon.ico")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::forFiles)
                .build();
    }

    /** Token, or the browser's session with a CSRF token; 401 and 403 as problem documents, never a redirect. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ProblemWriter problems) throws Exception {
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, OPEN_API)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.ignoringRequestMatchers(request ->
                        BearerFilter.token(request) != null || List.of(OPEN_API).contains(request.getRequestURI())))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::denied))
                .addFilterBefore(new IdleSessions(sessions, Clock.systemUTC()), CsrfFilter.class)
                .addFilterAfter(FirstThings.ofApi(problems), IdleSessions.class)
                .addFilterBefore(new BearerFilter(accounts, problems::unauthenticated), AuthorizationFilter.class)
                .headers(SecurityHeaders::strict)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, PasswordSignIn passwords) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/login", "/login/forgot", "/login/code", "/setup", "/setup/**")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasAuthority("ADMIN")
                        .requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/api", "/swagger-ui/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInDetails::of)
                        .successHandler(SessionNotes.begin(sessions, toBookmark()))
                        .failureHandler(PageRefusals::signInFailed))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(SessionNotes.end(sessions))
                        .logoutSuccessUrl("/login?out"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(bookmarks()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(PageRefusals::signInFirst)
                        .accessDeniedHandler(PageRefusals::denied))
                .addFilterBefore(new IdleSessions(sessions, Clock.systemUTC()), CsrfFilter.class)
                .addFilterAfter(FirstThings.ofPages(), IdleSessions.class)
                .headers(SecurityHeaders::forPages)
                .build();
    }

    /** The saved address is absolute and made of the Host header; only its path is followed. */
    private static AuthenticationSuccessHandler toBookmark() {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRedirectStrategy((request, response, url) -> {
            var saved = URI.create(url);
            var query = saved.getRawQuery() == null ? "" : "?" + saved.getRawQuery();
            response.sendRedirect(saved.getRawPath() + query);
        });
        return handler;
    }

    /** After sign-in one goes on to the page first asked for; fragments, pictures and polls are not such pages. */
    @SuppressWarnings("NullAway") // null is the documented way to keep ?continue out of the address
    private static HttpSessionRequestCache bookmarks() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> {
            var accept = request.getHeader("Accept");
            return "GET".equals(request.getMethod())
                    && accept != null
                    && accept.contains("text/html")
                    && request.getHeader("HX-Request") == null
                    && request.getHeader(IdleSessions.BACKGROUND) == null
                    && !request.getRequestURI().equals("/error");
        });
        return cache;
    }
}
