package cn.bense.cases.process;

import cn.bense.cases.CaseFacts.Hand;
import cn.bense.cases.CaseSettings;
import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.DispatchPolicy;
import cn.bense.cases.model.SeparationPolicy;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskSubjects;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The human tasks of {@code problem-handling}: how they read, and what completing each does to the case. */
@Component
class CaseTasks implements TaskSubjects {

    private final CaseFiles files;
    private final CaseJournal journal;
    private final SeparationPolicy separation;
    private final DispatchPolicy policy;
    private final Dispatching dispatching;
    private final Rulings rulings;
    private final Merging merging;
    private final RequestDeciding requests;
    private final RequestCourse course;
    private final Supervisions supervisions;
    private final Voiding voiding;
    private final SiteTasks sites;
    private final Photos photos;
    private final Staff staff;
    private final CaseSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    CaseTasks(
            CaseFiles files,
            CaseJournal journal,
            SeparationPolicy separation,
            DispatchPolicy policy,
            Dispatching dispatching,
            Rulings rulings,
            Merging merging,
            RequestDeciding requests,
            RequestCourse course,
            Supervisions supervisions,
            Voiding voiding,
            SiteTasks sites,
            Photos photos,
            Staff staff,
            CaseSettings settings,
            MessageSource messages,
            Clock clock) {
        this.files = files;
        this.journal = journal;
        this.separation = separation;
        this.policy = policy;
        this.dispatching = dispatching;
        this.rulings = rulings;
        this.merging = merging;
        this.requests = requests;
        this.course = course;
        this.supervisions = supervisions;
        this.voiding = voiding;
        this.sites = sites;
        this.photos = photos;
        this.staff = staff;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean handles(String definitionKey) {
        return definitionKey.equals(CaseProcess.KEY);
    }

    @Override
    public Card card(String businessKey, String element, String post) {
        var file = stored(businessKey);
        var at = file.site().point();
        var unit = post.equals("PERFORMER") ? file.assignment().performer() : null;
        var due = CaseProcess.decides(element) ? requests.decideBy(file) : dueOf(file, element);
        var warn = element.equals(CaseProcess.ACKNOWLEDGE) ? file.dueClock().warnAt() : due;
        return new Card("case", file.finding().itemName(), file.site().address(), at.lat(), at.lon(), unit, due, warn);
    }

    private @Nullable Instant dueOf(CaseFile file, String element) {
        return switch (element) {
            case CaseProcess.DISPATCH -> after(file.course().filedAt(), settings.dispatchLimit());
            case CaseProcess.RECHECK -> after(file.course().feedbackAt(), settings.recheckLimit());
            case CaseProcess.RULE -> rulings.dueAt(file);
            case CaseProcess.ANSWER -> file.course().supervision().answerDueAt();
            case CaseProcess.DECIDE_VOID -> after(file.course().supervision().voidAskedAt(), settings.dispatchLimit());
            case CaseProcess.VERIFY -> sites.deskDueAt(file);
            case CaseProcess.VERIFY_ON_SITE -> sites.dueAt(file);
            default -> file.dueClock().dueAt();
        };
    }

    private static @Nullable Instant after(@Nullable Instant start, Duration limit) {
        return start == null ? null : start.plus(limit);
    }

    @Override
    public void lock(String businessKey) {
        if (files.findLockedByNumber(businessKey).isEmpty()) {
            throw DomainException.notFound("case", businessKey);
        }
    }

    @Override
    public void completing(HumanTask task, TaskSubmission submission) {
        var file = stored(task.subject().number());
        var actor = staff.find(submission.actor()).orElseThrow(() -> DomainException.forbidden("not-your-task", ""));
        if (CaseProcess.decides(task.element())) {
            requests.decide(file, actor, submission);
            return;
        }
        switch (task.element()) {
            case CaseProcess.VERIFY -> verify(file, actor, submission);
            case CaseProcess.VERIFY_ON_SITE -> sites.answered(file, actor, submission);
            case CaseProcess.DISPATCH -> dispatch(file, actor, submission);
            case CaseProcess.ACKNOWLEDGE -> acknowledge(file, actor);
            case CaseProcess.RECHECK -> recheck(file, actor, submission);
            case CaseProcess.RULE -> rulings.decide(file, actor, submission);
            case CaseProcess.ANSWER ->
                supervisions.answered(
                        file,
                        actor.username(),
                        Wording.required(submission.text("answer"), "answer", "answer-text-required"));
            case CaseProcess.DECIDE_VOID -> voiding.decided(file, actor, submission);
            default -> throw new IllegalStateException("no act for " + task.element());
        }
    }

    private void verify(CaseFile file, Person actor, TaskSubmission submission) {
        var from = file.state();
        var now = clock.instant();
        switch (String.valueOf(submission.text("outcome"))) {
            case "REJECT" -> {
                var reason = required(submission, "reason", "reject-reason-required");
                file.withdraw(CaseState.REJECTED, null, now);
                journal.moved(file, from, "REJECTED", actor.username(), "不予受理：" + reason);
            }
            case "MERGE" ->
                merging.merge(file, required(submission, "mergeInto", "merge-target-required"), "mergeInto", actor);
            case "SEND" -> sites.sent(file, actor);
            default -> journal.noted(file, "VERIFIED", actor.username(), "核实属实");
        }
    }

    private void dispatch(CaseFile file, Person actor, TaskSubmission submission) {
        var performer = required(submission, "performer", "performer-required");
        dispatching.dispatch(file, policy.chosen(file, performer), actor.username());
    }

    private void acknowledge(CaseFile file, Person actor) {
        course.workGoesOn(file);
        var from = file.state();
        file.acknowledge(clock.instant());
        journal.moved(file, from, "ACKNOWLEDGED", actor.username(), "接单");
    }

    private void recheck(CaseFile file, Person actor, TaskSubmission submission) {
        var rework = "REWORK".equals(submission.text("result"));
        var reason = submission.text("reasonCode");
        var comment = submission.text("comment");
        if (rework && reason == null) {
            throw DomainException.invalidField("reasonCode", "rework-reason-required");
        }
        if (rework && "OTHER".equals(reason) && comment == null) {
            throw DomainException.invalidField("comment", "rework-comment-required");
        }
        separation.take(file.number(), actor, Hand.RECHECKER);
        file.course().recheckedBy(actor.username());
        photos.bind(file.ref(), "recheck", submission.photos().getOrDefault("recheck", List.of()), actor.username());
        journal.noted(
                file,
                rework ? "RECHECK_FAILED" : "RECHECK_PASSED",
                actor.username(),
                recheckText(rework, reason, comment));
        if (!rework) {
            rulings.lapse(file);
        } else if (file.assignment().performer() == null) {
            var from = file.state();
            file.backToDesk();
            journal.moved(file, from, "SELF_HANDLING_REFUSED", actor.username(), "自行处置不合格，转派责任单位整改");
        }
    }

    private String recheckText(boolean rework, @Nullable String reason, @Nullable String comment) {
        var remark = comment == null ? "" : "，" + comment;
        return rework
                ? "核查不合格：" + messages.getMessage("cases.reasonCode." + reason, null, String.valueOf(reason), null)
                        + remark
                : "核查合格" + remark;
    }

    private static String required(TaskSubmission submission, String field, String code) {
        var value = submission.text(field);
        if (value == null || value.isBlank()) {
            throw DomainException.invalidField(field, code);
        }
        return value.strip();
    }

    private CaseFile stored(String number) {
        return files.findByNumber(number).orElseThrow(() -> DomainException.notFound("case", number));
    }
}
