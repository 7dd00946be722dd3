package cn.bense.cases.process;

import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.SupervisionRights;
import cn.bense.cleanup.TaskInbox;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A filing is cancelled: anyone of the bureau asks, the supervisor decides (domain.md 2.2, void). */
@Component
class Voiding {

    private final SupervisionRights rights;
    private final CaseJournal journal;
    private final CaseProcess process;
    private final LinkedCases linked;
    private final TaskInbox inbox;
    private final Staff staff;
    private final Clock clock;

    Voiding(
            SupervisionRights rights,
            CaseJournal journal,
            CaseProcess process,
            LinkedCases linked,
            TaskInbox inbox,
            Staff staff,
            Clock clock) {
        this.rights = rights;
        this.journal = journal;
        this.process = process;
        this.linked = linked;
        this.inbox = inbox;
        this.staff = staff;
        this.clock = clock;
    }

    void ask(Person person, CaseFile file, String text) {
        if (!rights.asksVoid(person)) {
            throw DomainException.forbidden("not-your-task", "作废");
        }
        if (!SupervisionRights.voidable(file)) {
            throw DomainException.conflict("case-state-void", file.number(), file.state());
        }
        var reason = Wording.required(text, "reason", "void-reason-required");
        var asked = file.course().supervision();
        var earlier = asked.voidAskedBy();
        if (earlier == null) {
            asked.askVoid(person.username(), reason, clock.instant());
            process.voidAsked(file.number());
        } else if (!rights.supervises(person)) {
            throw DomainException.conflict("void-asked", file.number(), staff.nameOf(earlier));
        }
        if (rights.supervises(person)) {
            decide(person, file, "VOID", reason);
        } else {
            journal.noted(file, "VOID_ASKED", person.username(), "申请作废：" + reason);
        }
    }

    void keep(Person person, CaseFile file, String reason) {
        if (!rights.supervises(person)) {
            throw DomainException.forbidden("not-your-task", "定作废");
        }
        decide(person, file, "KEEP", Wording.required(reason, "reason", "void-reason-required"));
    }

    private void decide(Person person, CaseFile file, String outcome, String reason) {
        inbox.completeAt(
                person, file.number(), CaseProcess.DECIDE_VOID, Map.of("outcome", outcome, "reason", reason), Map.of());
    }

    /** The task is being completed; the process then stops everything, or goes on. */
    void decided(CaseFile file, Person actor, TaskSubmission submission) {
        var reason = Wording.required(submission.text("reason"), "reason", "void-reason-required");
        if (!"VOID".equals(submission.text("outcome"))) {
            var asker = file.course().supervision().voidAskedBy();
            file.course().supervision().forgetVoid();
            journal.answered(file, "VOID_REFUSED", actor.username(), "不作废，继续办：" + reason, asker);
            return;
        }
        var from = file.state();
        file.withdraw(CaseState.VOIDED, null, clock.instant());
        file.course().supervision().settle();
        file.course().supervision().forgetVoid();
        journal.moved(file, from, "VOIDED", actor.username(), "作废：" + reason);
        linked.closed(file);
    }
}
