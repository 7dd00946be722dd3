package cn.bense.web;

import cn.bense.web.Accounts.Account;
import org.jspecify.annotations.Nullable;

/** The register of browser sessions over all nodes, so that they can be listed and ended; the organization room fills it. */
public interface OpenSessions {

    /** Session attribute that holds the key. */
    String KEY = "bense.session-key";

    /** Request attribute that holds the {@link Duty}. */
    String DUTY = "bense.duty";

    /** What somebody must do before anything else. */
    enum Duty {
        NONE,
        /** Choose a new password: it is too old, or was given out by the security administrator. */
        PASSWORD,
        /** Set up the second factor that the post asks for. */
        SECOND_FACTOR
    }

    /** How a session stands: whose it is, null when it has been ended; and what comes first. */
    record Standing(@Nullable Account account, Duty duty) {}

    /**
     * Notes a new session.
     *
     * @param agent the browser's name for itself, kept as a few plain words
     * @return the key to ask with, 32 random bytes; only its digest is kept
     */
    String begin(String username, String address, @Nullable String agent);

    /** @param used false for what a page does by itself in the background */
    Standing look(String key, boolean used);

    void end(String key);
}
