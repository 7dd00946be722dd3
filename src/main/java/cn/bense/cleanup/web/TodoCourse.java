package cn.bense.cleanup.web;

import cn.bense.cleanup.TaskInbox;
import cn.bense.cleanup.WorkOrders;
import cn.bense.evidence.PhotoView;
import cn.bense.evidence.PhotoViews;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.process.HumanTask;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around a task: what it is about, the photos so far, the steps before it. */
@Component
class TodoCourse {

    private static final int MOST_PHOTOS = 12;

    private final TaskInbox inbox;
    private final WorkOrders orders;
    private final PhotoViews photos;
    private final Staff staff;

    TodoCourse(TaskInbox inbox, WorkOrders orders, PhotoViews photos, Staff staff) {
        this.inbox = inbox;
        this.orders = orders;
        this.photos = photos;
        this.staff = staff;
    }

    /** One step of the course; {@code who} is empty where the looker need not know it. */
    record Step(String name, String who, Instant at, boolean waits) {}

    /** A page that tells more: its path and the number it is about. */
    record More(String path, String number) {}

    /**
     * @param unit name of the unit that must do it, null when any holder of the post may
     * @param more pages about the subject and what it belongs to, the subject's own first
     * @param steps what waits, then what was done, newest first
     */
    record Around(@Nullable String unit, List<More> more, List<PhotoView> photos, List<Step> steps) {}

    Around around(Person looker, HumanTask task) {
        var unit = task.unit();
        return new Around(
                unit == null ? null : staff.unitName(unit),
                more(looker, task),
                shown(looker, task),
                steps(looker, task));
    }

    String nameOf(String username) {
        return staff.nameOf(username);
    }

    /** The rooms above own these pages; below they are known by their addresses only. */
    private List<More> more(Person looker, HumanTask task) {
        var cases = looker.isBureau() ? "/cases/" : "/tasks/";
        var subject = task.subject();
        var pages = new ArrayList<More>();
        if (subject.kind().equals("deduction")) {
            pages.add(new More("/deductions/" + subject.number(), subject.number()));
            if (!task.root().equals(subject.number())) {
                pages.add(new More(cases + task.root(), task.root()));
            }
            return pages;
        }
        var origin = origin(subject);
        if (origin.kind().equals("case")) {
            pages.add(new More(cases + origin.number(), origin.number()));
        }
        return pages;
    }

    /** Whose work it is; what is no work stands for itself. */
    private SubjectRef origin(SubjectRef subject) {
        return orders.find(subject.number())
                .map(WorkOrders.WorkOrderView::origin)
                .orElse(subject);
    }

    /** The bureau sees the photos of the whole matter, a company those of its own work and of what it was given. */
    private List<PhotoView> shown(Person looker, HumanTask task) {
        var subjects = new LinkedHashSet<SubjectRef>();
        subjects.add(origin(task.subject()));
        if (looker.isBureau()) {
            inbox.course(task).forEach(t -> subjects.add(t.subject()));
        }
        subjects.add(task.subject());
        return subjects.stream()
                .flatMap(subject -> photos.of(subject, looker).stream())
                .limit(MOST_PHOTOS)
                .toList();
    }

    private List<Step> steps(Person looker, HumanTask task) {
        var steps = new ArrayList<Step>();
        for (var t : inbox.course(task)) {
            var doneAt = t.completedAt();
            if (t.open() || doneAt != null) {
                steps.add(new Step(t.name(), who(looker, t), doneAt == null ? t.createdAt() : doneAt, t.open()));
            }
        }
        steps.sort(Comparator.comparing(Step::waits).thenComparing(Step::at).reversed());
        return steps;
    }

    /** A company sees its own people's names only (api.md, Cases). */
    private String who(Person looker, HumanTask task) {
        var username = task.open() ? task.assignee() : task.completedBy();
        if (username == null) {
            return "";
        }
        var colleague = staff.find(username).filter(p -> p.isOf(looker.unit())).isPresent();
        return looker.isBureau() || colleague ? staff.nameOf(username) : "";
    }
}
