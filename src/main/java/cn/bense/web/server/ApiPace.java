package cn.bense.web.server;

import cn.bense.web.Accounts.Account;
import cn.bense.web.error.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * API requests of one person: so many at once and then so many a minute, on each node. Generous for every program that does
 * its work; a loop gone wild gets 429 and the others stay served.
 */
@Component
class ApiPace extends OncePerRequestFilter implements Ordered {

    /** Writes the answer 429. */
    interface Refuses {
        void answer(HttpServletResponse response, int waitSeconds) throws IOException;
    }

    private static final int PEOPLE_KEPT = 10_000;
    private static final double NANOS_A_MINUTE = 60e9;

    private final Refuses refuses;
    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > PEOPLE_KEPT;
        }
    };

    @Autowired
    ApiPace(ProblemWriter problems, ServerLimits limits) {
        this(
                limits.apiPerMinute(),
                System::nanoTime,
                (response, wait) ->
                        problems.refuse(response, 429, "too-many-requests", wait, limits.apiPerMinute(), wait));
    }

    ApiPace(int perMinute, LongSupplier nanos, Refuses refuses) {
        this.refuses = refuses;
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    @Override
    public int getOrder() {
        return -10; // after Spring Security (-100): the pace is a person's
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/") ? waitSeconds() : 0;
        if (wait > 0) {
            refuses.answer(response, wait);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whole seconds until there is room again, 0 when there is. */
    private int waitSeconds() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (perMinute <= 0 || authentication == null || !(authentication.getPrincipal() instanceof Account account)) {
            return 0;
        }
        synchronized (buckets) {
            return buckets.computeIfAbsent(account.username(), who -> new Bucket())
                    .take();
        }
    }

    private final class Bucket {
        private double room = perMinute;
        private long since = nanos.getAsLong();

        int take() {
            var now = nanos.getAsLong();
            room = Math.min(perMinute, room + (now - since) / NANOS_A_MINUTE * perMinute);
            since = now;
            if (room < 1) {
                return (int) Math.ceil((1 - room) / perMinute * 60);
            }
            room--;
            return 0;
        }
    }
}
