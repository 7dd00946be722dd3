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
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around a task: what it is about, the photos so far, the steps before it. */
@Component
class TodoCourse {

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
     * @param steps newest first
     */
    record Around(@Nullable String unit, List<More> more, List<PhotoView> photos, List<Step> steps) {}

    Around around(Person looker, HumanTask task) {
        var unit = task.unit();
        return new Around(
                unit == null ? null : staff.unitName(unit),
                more(looker, task),
                subjects(task).stream()
                        .flatMap(subject -> photos.of(subject, looker).stream())
                        .toList(),
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
        var origin = subjects(task).get(0);
        if (origin.kind().equals("case")) {
            pages.add(new More(cases + origin.number(), origin.number()));
        }
        return pages;
    }

    /** The subject itself and, for work, whose work it is. */
    private List<SubjectRef> subjects(HumanTask task) {
        var subjects = new ArrayList<SubjectRef>();
        orders.find(task.subject().number()).ifPresent(order -> subjects.add(order.origin()));
        subjects.add(task.subject());
        return subjects;
    }

    private List<Step> steps(Person looker, HumanTask task) {
        var steps = new ArrayList<Step>();
        for (var t : inbox.course(task)) {
            var doneAt = t.completedAt();
            if (t.open() || doneAt != null) {
                steps.add(new Step(t.name(), who(looker, t), doneAt == null ? t.createdAt() : doneAt, t.open()));
            }
        }
        Collections.reverse(steps);
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
