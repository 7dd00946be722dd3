package cn.bense.settlement.model;

import cn.bense.cases.CaseChanged;
import cn.bense.cases.CaseState;
import cn.bense.settlement.DeductionState;
import cn.bense.shared.DomainException;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A void case charges nothing: what is still open is dropped with it; what was accepted forbids the voiding. */
@Component
class VoidedCases {

    private final DeductionRows deductions;
    private final DeductionJournal journal;
    private final Clock clock;

    VoidedCases(DeductionRows deductions, DeductionJournal journal, Clock clock) {
        this.deductions = deductions;
        this.journal = journal;
        this.clock = clock;
    }

    /** In the transaction of the voiding, before its process stops the decisions that run. */
    @EventListener
    void on(CaseChanged event) {
        if (event.to() == CaseState.VOIDED && event.from() != CaseState.VOIDED) {
            deductions.findByCaseNumberOrderById(event.number()).stream()
                    .filter(d -> d.state() != DeductionState.DROPPED)
                    .forEach(d -> lapse(d, event.actor()));
        }
    }

    private void lapse(Deduction d, String actor) {
        var from = d.state();
        if (from != DeductionState.PROPOSED && from != DeductionState.CONFIRMED) {
            throw DomainException.conflict("case-void-settled", d.caseNumber(), d.number());
        }
        d.lapse("案件作废", actor, clock.instant());
        journal.moved(d, from, "DROPPED", actor, "案件作废，不扣");
    }
}
