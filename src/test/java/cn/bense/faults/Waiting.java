package cn.bense.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, looking every 100 ms. */
final class Waiting {

    private Waiting() {}

    /** Returns how long it took; an assertion error when it took too long. */
    static Duration until(String what, Duration patience, BooleanSupplier holds) {
        var begun = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(100_000_000);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static void pause(Duration span) {
        var end = System.nanoTime() + span.toNanos();
        for (var left = span.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
