package cn.bense.operations.faults;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The one failpoint of this process: {@code bense.failpoint=after-commit} ends the program the first time a request that is watched
 * gets there, {@code after-commit:3} the third time.
 */
@Component
@Profile("faults")
class Failpoint {

    /** As a process ends that was killed: 128 + SIGKILL. */
    private static final int KILLED = 137;

    private final String armed;
    private final AtomicInteger left;
    private final ThreadLocal<Boolean> watched = ThreadLocal.withInitial(() -> false);

    Failpoint(@Value("${bense.failpoint:}") String failpoint, @Value("${server.address:0.0.0.0}") String address)
            throws UnknownHostException {
        if (!InetAddress.getByName(address).isLoopbackAddress()) {
            throw new IllegalStateException("the profile faults ends the program on purpose: loopback only");
        }
        var parts = failpoint.split(":", 2);
        armed = parts[0];
        left = new AtomicInteger(parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
    }

    /** Whether this thread serves a request whose failpoints count. */
    boolean watches() {
        return watched.get();
    }

    void watch(boolean on) {
        watched.set(on);
    }

    /** Ends the program here and now when this is the armed point: no shutdown hook, no rollback, no answer. */
    void reach(String point) {
        if (point.equals(armed) && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
