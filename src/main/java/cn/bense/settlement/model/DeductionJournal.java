package cn.bense.settlement.model;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.settlement.DeductionChanged;
import cn.bense.settlement.DeductionState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the event row of every act on a deduction and tells it, in the act's transaction. */
@Component
class DeductionJournal {

    static final String SYSTEM = "system";

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    DeductionJournal(AuditTrail trail, ApplicationEventPublisher events) {
        this.trail = trail;
        this.events = events;
    }

    void moved(Deduction d, @Nullable DeductionState from, String type, String actor, String text) {
        var before = from == null ? null : from.name();
        var row = trail.append(
                d.ref(), new AuditEntry(actor, type, before, d.state().name(), text));
        events.publishEvent(new DeductionChanged(
                d.number(),
                type,
                d.state(),
                d.caseNumber(),
                d.charge().contractor(),
                d.charge().owner(),
                d.charge().clauseName(),
                d.amount(),
                actor,
                text,
                row.seq()));
    }
}
