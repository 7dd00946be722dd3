package cn.bense.organization;

import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Failures per network address in a sliding window, in memory of this node. The lock per name is what protects an
 * account; this slows one address that walks through many names.
 */
final class AddressThrottle {

    static final int LIMIT = 30;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MAX_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Deque<Instant>> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };

    /** @param clock system time */
    AddressThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws DomainException 429 {@code too-many-failures} with the minutes to wait */
    synchronized void check(String address) {
        var recent = recent(address);
        if (recent.size() >= LIMIT) {
            var wait = Duration.between(clock.instant(), recent.getFirst().plus(WINDOW));
            throw new DomainException(
                    DomainException.Kind.TOO_MANY, "too-many-failures", java.util.List.of(), wait.toMinutes() + 1);
        }
    }

    synchronized void failed(String address) {
        var recent = recent(address);
        recent.addLast(clock.instant());
        failures.put(address, recent);
    }

    private Deque<Instant> recent(String address) {
        var times = failures.getOrDefault(address, new ArrayDeque<>());
        var from = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && !times.getFirst().isAfter(from)) {
            times.removeFirst();
        }
        return times;
    }
}
