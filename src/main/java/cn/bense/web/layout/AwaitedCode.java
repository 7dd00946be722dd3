package cn.bense.web.layout;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** In the session between the right password and the one-time code: whose it was, and until when it counts. */
public record AwaitedCode(String username, Instant until) implements Serializable {

    public static final String SESSION_KEY = "bense.awaited-code";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** @param now system time */
    public static AwaitedCode from(String username, Instant now) {
        return new AwaitedCode(username, now.plus(PATIENCE));
    }

    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
