package cn.bense.worktime;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The timetable over our own rows. One call at a time on a node; between nodes the row of each run decides. */
@Component
class OwnTimetable implements Timetable {

    private record Due(Instant at, PlannedJob job) {}

    private final ObjectProvider<PlannedJob> declared;
    private final PlannedRuns runs;
    private final PlannedRunner runner;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private volatile boolean held;

    OwnTimetable(ObjectProvider<PlannedJob> declared, PlannedRuns runs, PlannedRunner runner, Clock clock) {
        this.declared = declared;
        this.runs = runs;
        this.runner = runner;
        this.clock = clock;
    }

    /** A job new to this database counts from now; what was planned before it existed is not made up for. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void openNewJobs() {
        var known = runs.rows().keySet();
        jobs().stream().filter(job -> !known.contains(job.key())).forEach(this::open);
    }

    @Override
    public int runDue(Instant upTo) {
        oneAtATime.lock();
        try {
            openNewJobs();
            return runInOrder(upTo);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What the beat does, unless held. */
    void beat() {
        oneAtATime.lock();
        try {
            if (!held) {
                runDue(clock.instant());
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public Optional<Instant> nextAfter(Instant instant) {
        return jobs().stream()
                .map(job -> job.nextAfter(instant))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<Standing> standings() {
        var rows = runs.rows();
        return jobs().stream()
                .filter(job -> rows.containsKey(job.key()))
                .map(job -> standing(job, Objects.requireNonNull(rows.get(job.key()))))
                .toList();
    }

    @Override
    public void restartAt(Instant instant) {
        oneAtATime.lock();
        try {
            openNewJobs();
            runner.inTransaction(() -> runs.restartAt(instant));
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void hold() {
        oneAtATime.lock(); // a beat under way ends first
        try {
            held = true;
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void release() {
        held = false;
    }

    private int runInOrder(Instant upTo) {
        var rows = runs.rows();
        var queue = new PriorityQueue<Due>(
                Comparator.comparing(Due::at).thenComparing(due -> due.job().key()));
        for (var job : jobs()) {
            add(queue, job, standingAt(rows, job), upTo);
        }
        int succeeded = 0;
        for (var due = queue.poll(); due != null; due = queue.poll()) {
            var outcome = runner.run(due.job(), due.at());
            succeeded += outcome == PlannedRunner.Outcome.RAN ? 1 : 0;
            if (outcome.goesOn()) {
                add(queue, due.job(), due.at(), upTo);
            }
        }
        return succeeded;
    }

    private static void add(PriorityQueue<Due> queue, PlannedJob job, Instant doneUntil, Instant upTo) {
        var due = dueAfter(job, doneUntil, upTo);
        if (due != null) {
            queue.add(new Due(due, job));
        }
    }

    private static @Nullable Instant dueAfter(PlannedJob job, Instant doneUntil, Instant upTo) {
        @Nullable Instant found = null;
        for (var at = job.nextAfter(doneUntil); at != null && !at.isAfter(upTo); at = job.nextAfter(at)) {
            found = at;
            if (job.missed() == PlannedJob.Missed.EACH) {
                break;
            }
        }
        return found;
    }

    private Instant standingAt(Map<String, PlannedRuns.Row> rows, PlannedJob job) {
        var row = rows.get(job.key());
        return row == null ? clock.instant() : row.doneUntil();
    }

    private void open(PlannedJob job) {
        try {
            runs.open(job.key(), clock.instant());
        } catch (DuplicateKeyException openedByAnotherNode) {
            // its row serves as well
        }
    }

    private List<PlannedJob> jobs() {
        return declared.stream().sorted(Comparator.comparing(PlannedJob::key)).toList();
    }

    private static Standing standing(PlannedJob job, PlannedRuns.Row row) {
        return new Standing(
                job.key(),
                job.cron(),
                row.doneUntil(),
                job.nextAfter(row.doneUntil()),
                row.failures(),
                row.lastError());
    }
}
