package cn.bense.process.engine;

import cn.bense.process.HumanTask;
import cn.bense.process.HumanTask.EvidenceNeed;
import cn.bense.process.TaskDesk;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finishes human tasks: lock the subject, check the form, let the subject's room write, move the engine on. */
@Component
@Transactional
class OwnTasks implements TaskDesk {

    private final HumanTaskRows rows;
    private final HumanTaskKeeper keeper;
    private final TaskForms forms;
    private final TaskService engine;
    private final EntityManager entities;
    private final Clock clock;

    OwnTasks(
            HumanTaskRows rows,
            HumanTaskKeeper keeper,
            TaskForms forms,
            @Lazy TaskService engine,
            EntityManager entities,
            Clock clock) {
        this.rows = rows;
        this.keeper = keeper;
        this.forms = forms;
        this.engine = engine;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public HumanTask complete(String taskId, TaskSubmission submission, @Nullable Integer expectedVersion) {
        var row = rows.findById(taskId).orElseThrow(() -> DomainException.notFound("task"));
        var subjects = keeper.subjectsOf(row.process());
        subjects.lock(row.subjectNumber());
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        if (!row.open()) {
            throw DomainException.conflict("task-done", row.name(), doneBy(row));
        }
        if (expectedVersion != null && expectedVersion != row.version()) {
            throw DomainException.conflict("stale", row.name());
        }
        var form = form(row);
        var checked = FormCheck.checked(form, submission);
        subjects.completing(view(row), checked);
        row.complete(submission.actor(), clock.instant());
        Overtaken.by(() -> engine.complete(row.id(), FormCheck.routing(form, checked)));
        return view(row);
    }

    @Override
    public void refresh(String root) {
        for (var row : rows.openOfRoot(root)) {
            row.show(keeper.subjectsOf(row.process()).card(row.subjectNumber(), row.element(), row.post()));
        }
    }

    @Override
    public void assign(String taskId, String person, String actor) {
        rows.findById(taskId)
                .orElseThrow(() -> DomainException.notFound("task"))
                .assign(person);
    }

    /** As drawn, with the numbers that only the subject knows; what is done keeps the drawn ones. */
    private TaskForms.Form form(HumanTaskRow row) {
        var drawn = forms.of(row.definitionId(), row.element());
        if (!row.open() || drawn.evidence().stream().noneMatch(EvidenceNeed::varies)) {
            return drawn;
        }
        var subjects = keeper.subjectsOf(row.process());
        return new TaskForms.Form(
                drawn.fields(),
                drawn.evidence().stream()
                        .map(need -> need.varies() ? subjects.need(row.subjectNumber(), need) : need)
                        .toList());
    }

    HumanTask view(HumanTaskRow r) {
        var form = form(r);
        return new HumanTask(
                r.id(),
                r.element(),
                r.name(),
                r.process(),
                new SubjectRef(r.subjectKind(), r.subjectNumber()),
                r.rootNumber(),
                r.post(),
                r.unit(),
                r.title(),
                r.place(),
                r.lat(),
                r.lon(),
                r.createdAt(),
                r.dueAt(),
                r.warnAt(),
                form.fields(),
                form.evidence(),
                r.open(),
                r.assignee(),
                r.completedBy(),
                r.completedAt(),
                r.version());
    }

    private static String doneBy(HumanTaskRow row) {
        var by = row.completedBy();
        return by == null ? "" : by;
    }
}
