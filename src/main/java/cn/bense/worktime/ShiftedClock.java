package cn.bense.worktime;

import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The one clock of the program: system time plus an offset that only the demo ever sets. */
public final class ShiftedClock extends Clock {

    private final Clock system;
    private volatile Duration offset = Duration.ZERO;

    public ShiftedClock(Clock system) {
        this.system = system;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return Zone.SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the county has one zone");
    }

    public Duration offset() {
        return offset;
    }

    public void shiftTo(Duration newOffset) {
        this.offset = newOffset;
    }

    /** Sets the offset so that it is {@code target} now. */
    public void moveTo(Instant target) {
        shiftTo(Duration.between(system.instant(), target));
    }
}
