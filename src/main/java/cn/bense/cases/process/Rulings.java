package cn.bense.cases.process;

import cn.bense.cases.CaseSettings;
import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.DispatchPolicy;
import cn.bense.cases.model.WorkOpening;
import cn.bense.cleanup.TaskInbox;
import cn.bense.organization.Person;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskBook;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import cn.bense.worktime.WorkTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A jurisdiction ruling (裁定): the work stays where it is, or goes to the unit named; binding. */
@Component
class Rulings {

    private final DispatchPolicy policy;
    private final TaskInbox inbox;
    private final TaskBook tasks;
    private final WorkOpening work;
    private final CaseJournal journal;
    private final CaseProcess process;
    private final WorkTime workTime;
    private final CaseSettings settings;
    private final Clock clock;
    private final RequestCourse requests;

    Rulings(
            DispatchPolicy policy,
            TaskInbox inbox,
            TaskBook tasks,
            WorkOpening work,
            CaseJournal journal,
            CaseProcess process,
            WorkTime workTime,
            CaseSettings settings,
            Clock clock,
            RequestCourse requests) {
        this.policy = policy;
        this.inbox = inbox;
        this.tasks = tasks;
        this.work = work;
        this.journal = journal;
        this.process = process;
        this.workTime = workTime;
        this.settings = settings;
        this.clock = clock;
        this.requests = requests;
    }

    /** By when it must be given: one work day from when it was asked (domain.md 2.2), whatever the case's own clock says. */
    Instant dueAt(CaseFile file) {
        return tasks.openAt(file.number(), CaseProcess.RULE)
                .map(HumanTask::dueAt)
                .orElseGet(() ->
                        workTime.due(clock.instant(), settings.rulingLimit()).dueAt());
    }

    void remind(CaseFile file) {
        var limit = LimitText.of(settings.rulingLimit());
        journal.noted(file, "RULING_LATE", CaseJournal.SYSTEM, "等待裁定超过 " + limit + "，提醒督查科并报分管领导");
    }

    /** A case that passes closes at once; a ruling nobody gave meanwhile has nothing left to decide. */
    void lapse(CaseFile file) {
        if (tasks.openAt(file.number(), CaseProcess.RULE).isPresent()) {
            process.rulingLapsed(file.number());
            journal.noted(file, "RULING_LAPSED", CaseJournal.SYSTEM, "整改已经合格，不再裁定");
        }
    }

    void decide(CaseFile file, Person actor, TaskSubmission submission) {
        var performer = String.valueOf(submission.text("performer"));
        var reason = submission.text("reason");
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalidField("reason", "ruling-reason-required");
        }
        var from = file.state();
        var to = policy.chosen(file, performer);
        var text = "裁定由 " + to.unitName() + " 负责：" + reason.strip();
        var keeps = performer.equals(file.assignment().performer()) || !from.inHand();
        requests.ruled(file, keeps, actor, reason.strip());
        if (keeps) {
            if (file.state() == CaseState.RULING) {
                file.goBack();
            }
            journal.moved(file, from, "RULED", actor.username(), text);
            return;
        }
        work.cancel(file);
        file.backToDesk();
        journal.moved(file, from, "RULED", actor.username(), text);
        process.recalled(file.number());
        inbox.completeAt(actor, file.number(), CaseProcess.DISPATCH, Map.of("performer", performer), Map.of());
    }
}
