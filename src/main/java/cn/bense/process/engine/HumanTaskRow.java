package cn.bense.process.engine;

import cn.bense.process.TaskSubjects.Card;
import cn.bense.shared.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** A human task as our own row; screens and lists read this, never the engine. */
@Entity
@Table(name = "process_human_task")
class HumanTaskRow {

    /** Tasks without a deadline come last; the latest that a MariaDB timestamp holds is in that month. */
    static final Instant NO_DEADLINE = Instant.parse("2038-01-01T00:00:00Z");

    enum State {
        OPEN,
        DONE,
        GONE
    }

    @Id
    private String id;

    private String definitionId;
    private String process;
    private String element;
    private String name;
    private String subjectKind;
    private String subjectNumber;
    private String rootNumber;
    private String post;
    private @Nullable String unit;
    private String title;
    private String place;
    private @Nullable Double lat;
    private @Nullable Double lon;
    private Instant createdAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant warnAt;

    /** Unit and deadline as the index orders them: never null. */
    private String unitKey = "";

    private Instant sortAt = NO_DEADLINE;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String assignee;
    private @Nullable String completedBy;
    private @Nullable Instant completedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected HumanTaskRow() {}

    HumanTaskRow(
            DelegateTask task, String process, String businessKey, String root, String post, Card card, Instant now) {
        this.id = task.getId();
        this.definitionId = task.getProcessDefinitionId();
        this.process = process;
        this.element = task.getTaskDefinitionKey();
        this.name = task.getName();
        this.subjectKind = card.kind();
        this.subjectNumber = businessKey;
        this.rootNumber = root;
        this.post = post;
        this.createdAt = now;
        this.state = State.OPEN;
        this.title = card.title();
        this.place = card.place();
        show(card);
    }

    /** Takes over what the subject says of itself now (deadline, unit, title). */
    final void show(Card card) {
        this.title = card.title();
        this.place = card.place();
        this.lat = card.lat();
        this.lon = card.lon();
        this.unit = card.unit();
        this.dueAt = card.dueAt();
        this.warnAt = card.warnAt();
        this.unitKey = card.unit() == null ? "" : card.unit();
        this.sortAt = card.dueAt() == null ? NO_DEADLINE : card.dueAt();
    }

    void complete(String actor, Instant at) {
        if (state != State.OPEN) {
            throw DomainException.conflict("task-done", name, completedBy == null ? "" : completedBy);
        }
        state = State.DONE;
        completedBy = actor;
        completedAt = at;
    }

    void vanish() {
        if (state == State.OPEN) {
            state = State.GONE;
        }
    }

    void assign(String person) {
        this.assignee = person;
    }

    boolean open() {
        return state == State.OPEN;
    }

    String id() {
        return id;
    }

    String definitionId() {
        return definitionId;
    }

    String process() {
        return process;
    }

    String element() {
        return element;
    }

    String name() {
        return name;
    }

    String subjectKind() {
        return subjectKind;
    }

    String subjectNumber() {
        return subjectNumber;
    }

    String rootNumber() {
        return rootNumber;
    }

    String post() {
        return post;
    }

    @Nullable
    String unit() {
        return unit;
    }

    String title() {
        return title;
    }

    String place() {
        return place;
    }

    @Nullable
    Double lat() {
        return lat;
    }

    @Nullable
    Double lon() {
        return lon;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    Instant sortAt() {
        return sortAt;
    }

    @Nullable
    Instant warnAt() {
        return warnAt;
    }

    @Nullable
    String assignee() {
        return assignee;
    }

    @Nullable
    String completedBy() {
        return completedBy;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    int version() {
        return version;
    }
}
