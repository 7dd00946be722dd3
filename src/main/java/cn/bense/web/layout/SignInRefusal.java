package cn.bense.web.layout;

import cn.bense.shared.Zone;
import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why the last sign-in failed, kept in the session until the sign-in page shows it once.
 *
 * @param username as typed, so that the form comes back filled
 * @param attemptsLeft tries before the lock, 0 to 5
 * @param lockedUntil end of the lock, null when not locked
 * @param codeWrong whether the one-time code was wrong, not the password
 */
public record SignInRefusal(
        String username, int attemptsLeft, @Nullable Instant lockedUntil, boolean codeWrong) implements Serializable {

    public static final String SESSION_KEY = "bense.sign-in-refusal";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);

    /** Local time of the lock's end, 14:30; null when not locked. */
    public @Nullable String getUnlockTime() {
        return lockedUntil == null ? null : TIME.format(lockedUntil.atZone(Zone.SHANGHAI));
    }
}
