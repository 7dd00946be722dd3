package cn.bense.demo;

import cn.bense.process.DueJobs;
import cn.bense.worktime.ShiftedClock;
import cn.bense.worktime.Timetable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets time pass: from one due instant to the next, each with the clock standing there, so that timers and planned work see
 * the world in the order in which it would have happened.
 */
@Component
@Profile("demo")
class Passage {

    /** A job that cannot run now stays due; without a step of its own, longer each time, it would hold the clock. */
    private static final Duration LEAST_STEP = Duration.ofSeconds(1);

    private final ShiftedClock clock;
    private final DueJobs jobs;
    private final Timetable timetable;
    private @Nullable Instant nextPlanned;

    Passage(ShiftedClock clock, DueJobs jobs, Timetable timetable) {
        this.clock = clock;
        this.jobs = jobs;
        this.timetable = timetable;
    }

    /** Stops what runs by itself, so that only {@link #until} moves things. */
    void hold() {
        timetable.hold();
        jobs.hold();
        nextPlanned = null;
    }

    void release() {
        jobs.release();
        timetable.release();
    }

    /** Sets the clock without anything happening on the way; planned work begins anew from there. */
    void begin(Instant start) {
        set(start);
        timetable.restartAt(start);
        nextPlanned = null;
    }

    /** Moves the clock to the target and runs what falls due on the way; returns how much ran. */
    int until(Instant target) {
        int ran = 0;
        var at = clock.instant();
        var wait = LEAST_STEP;
        for (var due = nextAfter(at); due != null; due = nextAfter(at)) {
            at = due.isAfter(at) ? due : at.plus(wait);
            if (at.isAfter(target)) {
                break;
            }
            set(at);
            int now = jobs.runUntil(at) + runPlanned(at);
            wait = now == 0 ? wait.multipliedBy(2) : LEAST_STEP;
            ran += now;
        }
        set(target);
        return ran;
    }

    private void set(Instant instant) {
        clock.moveTo(instant);
        jobs.alignClock();
    }

    private @Nullable Instant nextAfter(Instant at) {
        var timer = jobs.nextDue();
        if (nextPlanned == null) {
            nextPlanned = timetable.nextAfter(at).orElse(null);
        }
        return timer == null || (nextPlanned != null && nextPlanned.isBefore(timer)) ? nextPlanned : timer;
    }

    private int runPlanned(Instant at) {
        if (nextPlanned == null || nextPlanned.isAfter(at)) {
            return 0;
        }
        nextPlanned = null;
        return timetable.runDue(at);
    }
}
