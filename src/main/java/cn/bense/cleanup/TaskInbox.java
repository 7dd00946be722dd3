package cn.bense.cleanup;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskBook;
import cn.bense.process.TaskDesk;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import cn.bense.shared.Page;
import cn.bense.shared.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One inbox for every human step of every process, seen by a person. A task is for the holders of one post; {@code
 * PERFORMER} means anyone of the unit that must do the work.
 */
@Component
public class TaskInbox {

    /** Candidate group in the BPMN for anyone of the performing unit. */
    static final String PERFORMER = "PERFORMER";

    private final TaskBook book;
    private final TaskDesk desk;
    private final Staff staff;
    private final AuditTrail trail;

    TaskInbox(TaskBook book, TaskDesk desk, Staff staff, AuditTrail trail) {
        this.trail = trail;
        this.book = book;
        this.desk = desk;
        this.staff = staff;
    }

    public Page<HumanTask> open(
            Person person,
            @Nullable String process,
            @Nullable String element,
            TaskBook.Sort sort,
            int limit,
            @Nullable String after) {
        return book.open(inboxOf(person), process, element, sort, limit, after);
    }

    /** What the person finished, newest first. */
    public Page<HumanTask> done(Person person, int limit, @Nullable String after) {
        return book.doneBy(person.username(), limit, after);
    }

    /** All steps of the matter a task belongs to, oldest first. */
    public List<HumanTask> course(HumanTask task) {
        return book.ofNumber(task.root());
    }

    /** Those of the person's unit an open task may be handed to. */
    public List<Person> colleagues(Person person, HumanTask task) {
        return staff.all().stream()
                .filter(p -> p.isOf(person.unit()) && !p.username().equals(person.username()))
                .filter(p -> postsOf(p).contains(task.post()))
                .toList();
    }

    public long count(Person person, @Nullable String process, @Nullable String element) {
        return book.countOpen(inboxOf(person), process, element);
    }

    /** The task if it is this person's to do or was done by them; else 404, as if it were not there. */
    public HumanTask find(Person person, String taskId) {
        return book.find(taskId)
                .filter(task -> mayDo(person, task) || person.username().equals(task.completedBy()))
                .orElseThrow(() -> DomainException.notFound("task"));
    }

    @Transactional
    public HumanTask complete(
            Person person,
            String taskId,
            Map<String, Object> fields,
            Map<String, List<String>> photos,
            TaskSubmission.@Nullable At at,
            @Nullable Integer version) {
        var task = book.find(taskId).filter(t -> mayDo(person, t)).orElseThrow(() -> DomainException.notFound("task"));
        return finish(task, new TaskSubmission(person.username(), fields, photos, at), version);
    }

    /** Completes the open task at an element of a subject; 409 {@code task-gone} when none waits there. */
    @Transactional
    public HumanTask completeAt(
            Person person,
            String businessKey,
            String element,
            Map<String, Object> fields,
            Map<String, List<String>> photos) {
        var task = book.openAt(businessKey, element).orElseThrow(() -> DomainException.conflict("task-gone", element));
        if (!mayDo(person, task)) {
            throw DomainException.forbidden("not-your-task", task.name());
        }
        return finish(task, new TaskSubmission(person.username(), fields, photos, null), null);
    }

    /** The engine's room knows user names only; people read who was quicker by name. */
    private HumanTask finish(HumanTask task, TaskSubmission submission, @Nullable Integer version) {
        try {
            return desk.complete(task.id(), submission, version);
        } catch (DomainException refused) {
            if (!refused.code().equals("task-done")) {
                throw refused;
            }
            var by = book.find(task.id()).map(HumanTask::completedBy).orElse("");
            throw DomainException.conflict("task-done", task.name(), staff.nameOf(by));
        }
    }

    /** Open tasks of a subject that are this person's to do, oldest first. */
    public List<HumanTask> ofSubject(Person person, String number) {
        return book.ofNumber(number).stream()
                .filter(HumanTask::open)
                .filter(t -> mayDo(person, t))
                .toList();
    }

    /** Hands an open task to someone of the same unit who may do it (422 {@code assignee} otherwise). */
    @Transactional
    public void assign(Person person, String taskId, String to) {
        var task = find(person, taskId);
        var able = staff.find(to)
                .filter(p -> p.unit().equals(person.unit()) && postsOf(p).contains(task.post()));
        if (able.isEmpty()) {
            throw DomainException.invalidField("person", "assignee", to);
        }
        desk.assign(taskId, to, person.username());
        trail.append(
                new SubjectRef("task", taskId),
                new AuditEntry(
                        person.username(),
                        "TASK_ASSIGNED",
                        null,
                        null,
                        task.root() + " 的“" + task.name() + "”转给 " + able.get().name()));
    }

    /** A task of the person's unit, also when it was handed to a colleague. */
    public HumanTask seen(Person person, String taskId) {
        return book.find(taskId)
                .filter(t -> t.unit() == null || t.unit().equals(person.unit()))
                .filter(t -> postsOf(person).contains(t.post()))
                .orElseThrow(() -> DomainException.notFound("task"));
    }

    public boolean mayDo(Person person, HumanTask task) {
        return postsOf(person).contains(task.post())
                && (task.unit() == null || task.unit().equals(person.unit()))
                && (task.assignee() == null || task.assignee().equals(person.username()));
    }

    private static TaskBook.Inbox inboxOf(Person person) {
        return new TaskBook.Inbox(postsOf(person), List.of(person.unit()), person.username());
    }

    /** The post words of a person; the duty chief (SUPERVISOR, 值班长) may do a dispatcher's work. */
    private static List<String> postsOf(Person person) {
        var posts = new ArrayList<>(person.posts().stream().map(Post::name).toList());
        posts.add(PERFORMER);
        if (person.holds(Post.SUPERVISOR)) {
            posts.add(Post.DISPATCHER.name());
        }
        return posts;
    }
}
