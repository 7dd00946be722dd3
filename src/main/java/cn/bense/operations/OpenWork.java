package cn.bense.operations;

import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.process.HumanTask;
import cn.bense.process.ProcessBook;
import cn.bense.process.TaskBook;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much waits at each step, and how much of it is late. */
@Component
class OpenWork {

    private static final int SHEET = 200;

    /** By element id. */
    record Counts(Map<String, Long> open, Map<String, Long> overdue) {}

    private final ProcessBook book;
    private final TaskBook tasks;
    private final Staff staff;
    private final Clock clock;

    OpenWork(ProcessBook book, TaskBook tasks, Staff staff, Clock clock) {
        this.book = book;
        this.tasks = tasks;
        this.staff = staff;
        this.clock = clock;
    }

    Counts of(String process, List<DrawnStep> steps) {
        return new Counts(book.openTasks(process), overdue(process, steps));
    }

    /** Reads by deadline and stops at the first task that is not late. */
    private Map<String, Long> overdue(String process, List<DrawnStep> steps) {
        var inbox = new TaskBook.Inbox(
                steps.stream().map(DrawnStep::post).collect(Collectors.toSet()),
                staff.units().stream().map(Unit::code).toList(),
                null);
        var late = new HashMap<String, Long>();
        @Nullable String after = null;
        do {
            var page = tasks.open(inbox, process, null, TaskBook.Sort.DUE, SHEET, after);
            page.items().stream().filter(this::isLate).forEach(task -> late.merge(task.element(), 1L, Long::sum));
            after = page.items().stream().allMatch(this::isLate) ? page.next() : null;
        } while (after != null);
        return late;
    }

    private boolean isLate(HumanTask task) {
        return task.dueAt() != null && task.dueAt().isBefore(clock.instant());
    }
}
