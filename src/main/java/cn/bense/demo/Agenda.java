package cn.bense.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What people will do and when; the same moment in the order of planning. What lies after the end is not planned. */
final class Agenda {

    /** Something a person does; runs with the clock at its moment. */
    interface Act {
        void run();
    }

    record Entry(Instant at, long place, Act act) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::place));
    private final Instant end;
    private long planned;

    Agenda(Instant end) {
        this.end = end;
    }

    Instant end() {
        return end;
    }

    boolean reaches(Instant at) {
        return at.isBefore(end);
    }

    void plan(Instant at, Act act) {
        if (reaches(at)) {
            entries.add(new Entry(at, planned++, act));
        }
    }

    @Nullable
    Entry next() {
        return entries.poll();
    }
}
