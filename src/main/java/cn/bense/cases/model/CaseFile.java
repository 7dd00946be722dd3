package cn.bense.cases.model;

import cn.bense.cases.CaseState;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.contract.Contracts.Responsible;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import cn.bense.worktime.Deadline;
import cn.bense.worktime.Limit;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case (案卷): one problem from its finding to its end. Every method is an act of the field and guards its state. */
@Entity
@Table(name = "cases_case_file")
public class CaseFile {

    @Id
    @GeneratedValue(strategy = jakarta.persistence.GenerationType.IDENTITY)
    private @Nullable Long id;

    @org.hibernate.annotations.NaturalId
    private String number;

    @Embedded
    private Finding finding;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Embedded
    private Site site;

    @Embedded
    private Assignment assignment = new Assignment();

    @Embedded
    private DueClock dueClock = new DueClock();

    @Embedded
    private Course course = new Course();

    @Enumerated(EnumType.STRING)
    private @Nullable CaseState stateBeforePause;

    private @Nullable String workOrder;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    public CaseFile(String number, Finding finding, Severity severity, Site site) {
        this.number = number;
        this.finding = finding;
        this.severity = severity;
        this.site = site;
        this.state = CaseState.REPORTED;
    }

    /** An embeddable whose columns are all null is loaded as null: a case nobody was given yet. */
    @PostLoad
    void completeParts() {
        assignment = Objects.requireNonNullElseGet(assignment, Assignment::new);
        dueClock = Objects.requireNonNullElseGet(dueClock, DueClock::new);
    }

    void to(CaseState next) {
        Transitions.require(number, state, next);
        state = next;
    }

    public void file(Limit limit, Instant at) {
        to(CaseState.FILED);
        course.file(at);
        dueClock().limit(limit);
    }

    public void dispatch(Responsible performer, Deadline deadline, String by, Instant at) {
        to(CaseState.DISPATCHED);
        assignment().give(performer, by, at);
        dueClock().set(deadline, null);
        course.nextRound();
    }

    public void recall() {
        to(CaseState.FILED);
        assignment().annul();
        dueClock().clear();
    }

    public void acknowledge(Instant at) {
        to(CaseState.ACKNOWLEDGED);
        assignment().acknowledge(at);
    }

    public void startWork() {
        if (state == CaseState.ACKNOWLEDGED) {
            to(CaseState.IN_PROGRESS);
        } else if (stateBeforePause == CaseState.ACKNOWLEDGED) {
            stateBeforePause = CaseState.IN_PROGRESS;
        }
    }

    public void takeFeedback(Instant at) {
        if (dueClock.stopped()) {
            throw DomainException.conflict("case-stopped", number);
        }
        to(CaseState.FEEDBACK_SUBMITTED);
        stateBeforePause = null;
        course.takeFeedback(at);
    }

    public boolean openRecheck(String person) {
        if (state != CaseState.FEEDBACK_SUBMITTED) {
            return false;
        }
        to(CaseState.RECHECKING);
        course.recheckedBy(person);
        return true;
    }

    public void sendBack(Deadline moved, Instant internal) {
        to(CaseState.REWORK);
        dueClock().moveAfterRecheck(moved, internal, course.feedbackAt());
        course.sendBack();
    }

    public void reopen(Deadline moved, Instant internal) {
        to(CaseState.REWORK);
        dueClock().set(moved, internal);
        course.nextRound();
    }

    public void close(Instant at) {
        to(CaseState.CLOSED);
        course.close(dueClock().dueAt(), at);
    }

    /** The clock stands from {@code at}; a suspension only asked for so far begins. */
    public void stopClock(Instant at) {
        if (state != CaseState.SUSPENDED || dueClock.stopped()) {
            await(CaseState.SUSPENDED);
        }
        dueClock().stop(at);
    }

    public void restartClock(Deadline moved) {
        goBack();
        dueClock().goOn(moved);
    }

    /** Waits for a decision; {@link #goBack} leads to where the work stood before the first of them. */
    public void await(CaseState waiting) {
        var before = stateBeforePause == null ? state : stateBeforePause;
        to(waiting);
        stateBeforePause = before;
    }

    public void goBack() {
        to(stateBeforePause == null ? CaseState.IN_PROGRESS : stateBeforePause);
        stateBeforePause = null;
    }

    public void backToDesk() {
        to(CaseState.FILED);
        stateBeforePause = null;
        course.forgetFeedback();
    }

    public void raise(Severity raised, Limit limit, @Nullable Deadline deadline) {
        severity = raised;
        dueClock().retime(limit, deadline);
    }

    public void withdraw(CaseState end, @Nullable String into, Instant at) {
        to(end);
        course.merge(into, at);
    }

    public void attach(String order) {
        workOrder = order;
    }

    public Limit limit() {
        return dueClock().requiredLimit(number);
    }

    public Deadline deadline() {
        return dueClock().requiredDeadline(number);
    }

    public SubjectRef ref() {
        return new SubjectRef("case", number);
    }

    public String number() {
        return number;
    }

    public Finding finding() {
        return finding;
    }

    public Severity severity() {
        return severity;
    }

    public CaseState state() {
        return state;
    }

    public Site site() {
        return site;
    }

    public Assignment assignment() {
        return assignment;
    }

    public DueClock dueClock() {
        return dueClock;
    }

    public Course course() {
        return course;
    }

    public @Nullable String workOrder() {
        return workOrder;
    }

    public int version() {
        return version;
    }
}
