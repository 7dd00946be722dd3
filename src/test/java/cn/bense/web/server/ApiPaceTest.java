package cn.bense.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.web.Accounts.Account;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class ApiPaceTest {

    private static final int PER_MINUTE = 60;

    private final AtomicLong nanos = new AtomicLong();
    private final ApiPace pace = new ApiPace(PER_MINUTE, nanos::get, (response, wait) -> {
        response.setStatus(429);
        response.setIntHeader("Retry-After", wait);
    });

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse call(String username, String path) throws Exception {
        var account = new Account(username, username, "督查科", "调度员", Set.of());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, null));
        var response = new MockHttpServletResponse();
        pace.doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }

    private int calls(String username, int times) throws Exception {
        var status = 0;
        for (var i = 0; i < times; i++) {
            status = call(username, "/api/v1/cases").getStatus();
        }
        return status;
    }

    @Test
    void refusesWhoAsksTooOftenAndSaysWhenToComeBack() throws Exception {
        assertThat(calls("loop", PER_MINUTE)).isEqualTo(200);
        var refused = call("loop", "/api/v1/cases");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(call("loop", "/api/v1/cases").getStatus()).isEqualTo(200);
        assertThat(call("loop", "/api/v1/cases").getStatus()).isEqualTo(429);
    }

    @Test
    void leavesOthersAndPagesAlone() throws Exception {
        calls("loop", PER_MINUTE + 1);
        assertThat(call("other", "/api/v1/cases").getStatus()).isEqualTo(200);
        assertThat(call("loop", "/cases").getStatus()).isEqualTo(200);
    }
}
