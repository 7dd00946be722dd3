package cn.bense.demo;

import cn.bense.cases.CaseChanged;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.process.DueJobs;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import cn.bense.worktime.DemoOffset;
import cn.bense.worktime.ShiftedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the demo's time on and runs what fell due on the way, in order. The administrator's; in the demo only. */
@Component
@Profile("demo")
public class DemoClock {

    static final Duration LONGEST = Duration.ofDays(62);
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int SHOWN = 200;

    /** Something that happened while the clock moved. */
    public record Happening(Instant at, String number, String itemName, String text) {}

    /** One move of the clock; {@code ran} timers and planned jobs, {@code happenings} at most 200. */
    public record Move(Instant from, Instant to, int ran, List<Happening> happenings) {}

    private final ShiftedClock clock;
    private final DueJobs jobs;
    private final Passage passage;
    private final DemoOffset kept;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final List<Happening> happenings = new ArrayList<>();
    private volatile @Nullable Move last;

    DemoClock(ShiftedClock clock, DueJobs jobs, Passage passage, DemoOffset kept) {
        this.clock = clock;
        this.jobs = jobs;
        this.passage = passage;
        this.kept = kept;
    }

    /** @throws DomainException 403 {@code demo-clock-rights} */
    public Instant now(Person person) {
        check(person);
        return clock.instant();
    }

    /** The last move since the program started, null when there was none. */
    public @Nullable Move lastMove(Person person) {
        check(person);
        return last;
    }

    /**
     * Moves on by one second to 62 days and keeps the new offset over restarts; calls wait for each other.
     *
     * @throws DomainException 403 {@code demo-clock-rights}, 422 {@code demo-clock-step}
     */
    public Move advance(Person person, Duration step) {
        check(person);
        if (step.compareTo(Duration.ofSeconds(1)) < 0 || step.compareTo(LONGEST) > 0) {
            throw DomainException.invalidField("advance", "demo-clock-step", LONGEST.toDays());
        }
        oneAtATime.lock();
        try {
            passage.hold();
            return move(clock.offset().plus(step), clock.instant().plus(step));
        } finally {
            passage.release();
            oneAtATime.unlock();
        }
    }

    /** Moves on to the next 08:30. */
    public Move toMorning(Person person) {
        var now = clock.instant().atZone(Zone.SHANGHAI);
        var today = now.with(MORNING);
        var next = today.isAfter(now) ? today : today.plusDays(1);
        return advance(person, Duration.between(now, next).plusSeconds(1));
    }

    private Move move(Duration offset, Instant target) {
        var from = clock.instant();
        happenings.clear();
        int ran = passage.until(target);
        clock.shiftTo(offset);
        jobs.alignClock();
        kept.keep(offset);
        var move = new Move(from, clock.instant(), ran, List.copyOf(happenings));
        last = move;
        return move;
    }

    /** What timers do to cases while the clock moves; they run in the thread that moves it. */
    @EventListener
    void onChange(CaseChanged change) {
        if (oneAtATime.isHeldByCurrentThread() && happenings.size() < SHOWN) {
            happenings.add(new Happening(clock.instant(), change.number(), change.itemName(), change.text()));
        }
    }

    private static void check(Person person) {
        if (!Objects.requireNonNull(person).holds(Post.ADMIN)) {
            throw DomainException.forbidden("demo-clock-rights");
        }
    }
}
