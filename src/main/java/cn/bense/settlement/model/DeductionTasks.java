package cn.bense.settlement.model;

import cn.bense.cases.CaseFacts;
import cn.bense.cases.CaseFacts.Hand;
import cn.bense.organization.Staff;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskSubjects;
import cn.bense.process.TaskSubmission;
import cn.bense.settlement.DeductionState;
import cn.bense.settlement.ExemptionReason;
import cn.bense.shared.DomainException;
import cn.bense.shared.Money;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The owner's decision as a human task of {@code deduction-decision}. */
@Component
class DeductionTasks implements TaskSubjects {

    private final DeductionRows rows;
    private final DeductionJournal journal;
    private final CaseFacts cases;
    private final Staff staff;
    private final Clock clock;

    DeductionTasks(DeductionRows rows, DeductionJournal journal, CaseFacts cases, Staff staff, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.cases = cases;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public boolean handles(String definitionKey) {
        return definitionKey.equals("deduction-decision");
    }

    @Override
    public Card card(String businessKey, String element, String post) {
        var d = stored(businessKey);
        var title = "%s %s %s".formatted(d.charge().clause(), d.charge().clauseName(), d.proposed());
        return new Card(
                "deduction",
                title,
                d.caseTitle() + " · " + d.place(),
                d.lat(),
                d.lon(),
                d.charge().owner(),
                d.confirmBy(),
                d.confirmBy());
    }

    @Override
    public void lock(String businessKey) {
        rows.caseOf(businessKey).ifPresent(cases::lock);
        if (rows.findLockedByNumber(businessKey).isEmpty()) {
            throw DomainException.notFound("deduction", businessKey);
        }
    }

    @Override
    public void completing(HumanTask task, TaskSubmission submission) {
        var d = stored(task.subject().number());
        var actor = staff.find(submission.actor()).orElseThrow(() -> DomainException.forbidden("not-your-task", ""));
        cases.takeHand(d.caseNumber(), actor, Hand.CONFIRMER);
        var now = clock.instant();
        switch (String.valueOf(submission.text("outcome"))) {
            case "CHANGE" -> change(d, submission);
            case "DROP" -> drop(d, submission);
            default -> {
                d.confirm(actor.username(), now);
                journal.moved(d, DeductionState.PROPOSED, "CONFIRMED", actor.username(), "同意扣款 " + d.amount());
            }
        }
    }

    private void change(Deduction d, TaskSubmission submission) {
        var fen = submission.text("amountFen");
        if (fen == null) {
            throw DomainException.invalidField("amountFen", "amount-required");
        }
        var amount = Money.ofFen(Long.parseLong(fen));
        var reason = reason(submission);
        d.change(amount, reason, submission.actor(), clock.instant());
        journal.moved(
                d,
                DeductionState.PROPOSED,
                "CHANGED",
                submission.actor(),
                "由 " + d.proposed() + " 改为 " + amount + "：" + reason);
    }

    private void drop(Deduction d, TaskSubmission submission) {
        var exemption = submission.text("exemption");
        if (exemption == null) {
            throw DomainException.invalidField("exemption", "exemption-required");
        }
        var reason = reason(submission);
        d.drop(ExemptionReason.valueOf(exemption), reason, submission.actor(), clock.instant());
        journal.moved(d, DeductionState.PROPOSED, "DROPPED", submission.actor(), "不扣：" + reason);
    }

    private static String reason(TaskSubmission submission) {
        var reason = submission.text("reason");
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalidField("reason", "decision-reason-required");
        }
        return reason.strip();
    }

    private Deduction stored(String number) {
        return rows.findByNumber(number).orElseThrow(() -> DomainException.notFound("deduction", number));
    }
}
