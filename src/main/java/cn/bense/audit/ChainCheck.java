package cn.bense.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One check of all chains.
 *
 * @param by user name of who asked, {@code system} for the nightly one
 * @param tail digest of the last hourly note, empty when there is none yet
 * @param breaks the first break of each broken chain, empty when all hold
 */
public record ChainCheck(
        Instant at, String by, long events, long chains, String tail, Duration took, List<ChainBreak> breaks) {

    public ChainCheck {
        breaks = List.copyOf(breaks);
    }

    public boolean whole() {
        return breaks.isEmpty();
    }
}
