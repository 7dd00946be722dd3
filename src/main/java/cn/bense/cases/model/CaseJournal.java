package cn.bense.cases.model;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditEvent;
import cn.bense.audit.AuditTrail;
import cn.bense.cases.CaseChanged;
import cn.bense.cases.CaseState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the event row of every act, and tells it to the rooms above, in the act's transaction. */
@Component
public class CaseJournal {

    public static final String SYSTEM = "system";

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    CaseJournal(AuditTrail trail, ApplicationEventPublisher events) {
        this.trail = trail;
        this.events = events;
    }

    /** An act that led from {@code from} to the file's present state. */
    public void moved(CaseFile file, CaseState from, String type, String actor, String text) {
        var row = trail.append(
                file.ref(),
                new AuditEntry(actor, type, from.name(), file.state().name(), text));
        tell(file, from, row, null);
    }

    /** Something happened that changes no state. */
    public void noted(CaseFile file, String type, String actor, String text) {
        var row = trail.append(file.ref(), new AuditEntry(actor, type, null, null, text));
        tell(file, file.state(), row, null);
    }

    /** The answer to a person who asked for something. */
    public void answered(CaseFile file, String type, String actor, String text, @Nullable String asker) {
        var row = trail.append(file.ref(), new AuditEntry(actor, type, null, null, text));
        tell(file, file.state(), row, asker);
    }

    private void tell(CaseFile file, CaseState from, AuditEvent row, @Nullable String asker) {
        events.publishEvent(new CaseChanged(
                file.number(),
                row.type(),
                from,
                file.state(),
                file.finding().itemName(),
                file.site().address(),
                row.actor(),
                file.finding().finder(),
                file.assignment().performer(),
                file.assignment().owner(),
                row.text(),
                row.seq(),
                asker));
    }
}
