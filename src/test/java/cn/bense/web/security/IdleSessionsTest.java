package cn.bense.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.web.Accounts;
import cn.bense.web.Accounts.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
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
    void endsTheSessionOfAClosedAccountWithinAMinute() throws Exception {
        assertThat(use("CREW", false)).isTrue();
        today = Optional.empty();
        clock.forward(Duration.ofSeconds(61));
        assertThat(pass(account("CREW"), false)).isFalse();
    }

    @Test
    void takesAPostAwayWithinAMinute() throws Exception {
        assertThat(use("DISPATCHER", false)).isTrue();
        today = Optional.of(account("GRID"));
        clock.forward(Duration.ofSeconds(61));
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
        request.setSession(session);
        if (background) {
            request.addHeader(IdleSessions.BACKGROUND, "1");
        }
        filter().doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private IdleSessions filter() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("accounts", new Accounts() {
            @Override
            public SignIn signIn(String username, String password, String address) {
                throw new UnsupportedOperationException("not asked here");
            }

            @Override
            public Optional<Account> byUsername(String username) {
                return today;
            }

            @Override
            public Optional<Account> byToken(String token) {
                return Optional.empty();
            }
        });
        return new IdleSessions(beans.getBeanProvider(Accounts.class), clock);
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
