package cn.bense.web.layout;

import cn.bense.web.Accounts.Account;
import cn.bense.web.NavCounts;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes the {@link Nav} of the current request. */
@Component
public class Navs {

    private static final Logger LOG = LoggerFactory.getLogger(Navs.class);

    private final ObjectProvider<NavCounts> counters;
    private final ObjectProvider<Clock> clock;
    private final boolean demo;

    Navs(ObjectProvider<NavCounts> counters, ObjectProvider<Clock> clock, Environment environment) {
        this.counters = counters;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Null when nobody is signed in. */
    public @Nullable Nav current() {
        var account = signedIn();
        return account == null ? null : new Nav(account, demo, nowMillis(), () -> counts(account));
    }

    /** The same without counts: an error page must not ask a database that may be the error. */
    public @Nullable Nav withoutCounts() {
        var account = signedIn();
        return account == null ? null : new Nav(account, demo, nowMillis(), Map::of);
    }

    static @Nullable Account signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account ? account : null;
    }

    private long nowMillis() {
        return clock.getIfAvailable(Clock::systemUTC).millis();
    }

    private Map<String, Long> counts(Account account) {
        var sum = new HashMap<String, Long>();
        for (var counter : counters) {
            try {
                counter.countsFor(account).forEach((key, n) -> sum.merge(key, n, Long::sum));
            } catch (RuntimeException e) {
                // A number beside the menu is not worth the page.
                LOG.warn("no counts from {}", counter.getClass().getSimpleName(), e);
            }
        }
        return sum;
    }
}
