package cn.bense.cases.process;

import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.CaseRequest;
import cn.bense.cases.model.WorkOpening;
import cn.bense.cleanup.TaskInbox;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A granted return: the work is called off, the case goes to the new performer with a full limit, or to the desk. */
@Component
class ReturnGranting {

    private final WorkOpening work;
    private final CaseJournal journal;
    private final CaseProcess process;
    private final RequestWords words;
    private final TaskInbox inbox;
    private final Staff staff;

    ReturnGranting(
            WorkOpening work,
            CaseJournal journal,
            CaseProcess process,
            RequestWords words,
            TaskInbox inbox,
            Staff staff) {
        this.work = work;
        this.journal = journal;
        this.process = process;
        this.words = words;
        this.inbox = inbox;
        this.staff = staff;
    }

    void grant(CaseFile file, CaseRequest request) {
        var from = file.state();
        request.redated(file.deadline(), null);
        work.cancel(file);
        file.backToDesk();
        journal.moved(file, from, "RETURN_GRANTED", words.decider(request), words.granted(request));
        file.assignment().release();
        file.dueClock().clear();
        process.recalled(file.number());
        var performer = request.outcome().unit();
        if (performer != null) {
            staff.find(words.decider(request)).ifPresent(decider -> redispatch(file, decider, performer));
        }
    }

    /** A true mis-dispatch goes on at once (domain.md 2.2); a leader who does not dispatch leaves it to the desk. */
    private void redispatch(CaseFile file, Person decider, String performer) {
        if (inbox.ofSubject(decider, file.number()).stream()
                .anyMatch(t -> t.element().equals(CaseProcess.DISPATCH))) {
            inbox.completeAt(decider, file.number(), CaseProcess.DISPATCH, Map.of("performer", performer), Map.of());
        }
    }
}
