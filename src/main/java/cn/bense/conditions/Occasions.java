package cn.bense.conditions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Permits to dig and permitted events: what excuses a contractor at a place for a time (domain.md 5.4). */
public interface Occasions {

    /** CONSTRUCTION needs the permit's number, EVENT is a market or another permitted activity. */
    enum Kind {
        CONSTRUCTION,
        EVENT
    }

    /**
     * One permit or event, from inclusive to exclusive; on a road, in a grid, or both.
     *
     * @param document number of the permit or approval
     */
    record Occasion(
            String number,
            Kind kind,
            String document,
            String text,
            @Nullable String road,
            @Nullable String grid,
            Instant from,
            Instant to) {}

    /**
     * Those at a place that were in force at an instant or ended at most {@code after} before it; withdrawn ones do not
     * count.
     */
    List<Occasion> at(@Nullable String road, @Nullable String grid, Instant at, Duration after);

    /** Where one holds, by the names of road and grid. */
    String place(Occasion occasion);
}
