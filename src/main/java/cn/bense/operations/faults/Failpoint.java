package cn.bense.operations.faults;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The one failpoint of this process: {@code bense.failpoint=after-commit@/api/v1/cases} ends the program the first time that a POST
 * to this path gets there; {@code in-timer} needs no path.
 */
@Component
@Profile("faults")
class Failpoint {

    /** As a process ends that was killed: 128 + SIGKILL. */
    private static final int KILLED = 137;

    private final String armed;
    private final String path;
    private final ThreadLocal<Boolean> watched = ThreadLocal.withInitial(() -> false);

    Failpoint(@Value("${bense.failpoint:}") String failpoint, @Value("${server.address:0.0.0.0}") String address)
            throws UnknownHostException {
        if (!InetAddress.getByName(address).isLoopbackAddress()) {
            throw new IllegalStateException("the profile faults ends the program on purpose: loopback only");
        }
        var parts = failpoint.split("@", 2);
        armed = parts[0];
        path = parts.length > 1 ? parts[1] : "";
    }

    /** Whether this thread serves a request whose failpoints count. */
    boolean watches() {
        return watched.get();
    }

    void watch(String method, String requested) {
        watched.set(method.equals("POST") && requested.equals(path));
    }

    void forget() {
        watched.remove();
    }

    /** Ends the program here and now when this is the armed point: no shutdown hook, no rollback, no answer. */
    void reach(String point) {
        if (point.equals(armed)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
