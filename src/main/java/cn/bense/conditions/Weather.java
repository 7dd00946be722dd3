package cn.bense.conditions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weather warnings, entered by hand on the conditions page. */
public interface Weather {

    enum Kind {
        RAIN,
        SNOW,
        WIND,
        HEAT,
        COLD
    }

    enum Level {
        BLUE,
        YELLOW,
        ORANGE,
        RED
    }

    record Warning(
            String number,
            Kind kind,
            Level level,
            Instant from,
            @Nullable Instant to,
            String text) {}

    /** Published in the transaction that records a warning. */
    record WarningIssued(Warning warning, String actor) {}

    /** Published when a warning that was issued ahead comes into force, in a transaction of its own. */
    record WarningBegan(Warning warning) {}

    Optional<Warning> inForce(Kind kind, Instant at);

    /**
     * Warnings of at least {@code level} that were in force at an instant, or ended at most {@code after} before it; a
     * lifted one counts up to its lifting.
     */
    List<Warning> around(Level level, Instant at, java.time.Duration after);

    List<Warning> recent(int limit);

    Warning issue(Kind kind, Level level, Instant from, @Nullable Instant to, String text, String actor);

    void lift(String number, Instant at, String actor);
}
