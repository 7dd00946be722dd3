package cn.bense.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.web.Accounts.Account;
import cn.bense.web.OpenSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

class IdleSessionsTest {

    private final MovedClock clock = new MovedClock();
    private final MockHttpSession session = new MockHttpSession();
    private final List<String> ended = new ArrayList<>();
    private Optional<Account> today = Optional.empty();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void endsAFinanceSessionAfterFifteenMinutes() throws Exception {
        assertThat(use("FINANCE", false)).isTrue();
        clock.forward(Duration.ofMinutes(14));
        assertThat(use("FINANCE", false)).isTrue();
        clock.forward(Duration.ofMinutes(16));
        assertThat(use("FINANCE", false)).isFalse();
        assertThat(session.isInvalid()).isTrue();
        assertThat(ended).containsExactly("key");
    }

    @Test
    void keepsACrewsSessionForAShift() throws Exception {
        assertThat(use("CREW", false)).isTrue();
        clock.forward(Duration.ofHours(7));
        assertThat(use("CREW", false)).isTrue();
        clock.forward(Duration.ofHours(9));
        assertThat(use("CREW", false)).isFalse();
    }

    @Test
    void pollingIsNotUse() throws Exception {
        assertThat(use("DIRECTOR", false)).isTrue();
        for (int minute = 0; minute < 15; minute++) {
            clock.forward(Duration.ofMinutes(1));
            assertThat(use("DIRECTOR", true)).isTrue();
        }
        clock.forward(Duration.ofMinutes(1));
        assertThat(use("DIRECTOR", true)).isFalse();
    }

    @Test
    void endsTheSessionOfAClosedAccountAtOnce() throws Exception {
        assertThat(use("CREW", false)).isTrue();
        today = Optional.empty();
        assertThat(pass(account("CREW"), false)).isFalse();
    }

    @Test
    void takesAPostAwayAtOnce() throws Exception {
        assertThat(use("DISPATCHER", false)).isTrue();
        today = Optional.of(account("GRID"));
        assertThat(pass(account("DISPATCHER"), false)).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication().getAuthorities())
                .extracting(Object::toString)
                .containsExactly("GRID");
    }

    private boolean use(String post, boolean background) throws Exception {
        today = Optional.of(account(post));
        return pass(account(post), background);
    }

    /** True when the request is still signed in behind the filter. */
    private boolean pass(Account account, boolean background) throws Exception {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.signedIn(account));
        SecurityContextHolder.setContext(context);
        var request = new MockHttpServletRequest("GET", "/desk");
        session.setAttribute(OpenSessions.KEY, "key");
        request.setSession(session);
        if (background) {
            request.addHeader(IdleSessions.BACKGROUND, "1");
        }
        filter().doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private IdleSessions filter() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sessions", new OpenSessions() {
            @Override
            public String begin(String username, String address, @Nullable String agent) {
                throw new UnsupportedOperationException("not asked here");
            }

            @Override
            public Standing look(String key, boolean used) {
                return new Standing(today.orElse(null), Duty.NONE);
            }

            @Override
            public void end(String key) {
                ended.add(key);
            }
        });
        return new IdleSessions(beans.getBeanProvider(OpenSessions.class), clock);
    }

    private static Account account(String post) {
        return new Account("someone", "某人", "督查科", "调度员", Set.of(post));
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-05-18T01:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
