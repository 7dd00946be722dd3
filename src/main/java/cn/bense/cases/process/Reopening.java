package cn.bense.cases.process;

import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseDeadlines;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.SupervisionRights;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** A closed case is taken up again because the citizen is not satisfied; what its first closing cost stays as it is. */
@Component
class Reopening {

    private final SupervisionRights rights;
    private final CaseDeadlines deadlines;
    private final Photos photos;
    private final CaseJournal journal;
    private final CaseProcess process;
    private final Clock clock;

    Reopening(
            SupervisionRights rights,
            CaseDeadlines deadlines,
            Photos photos,
            CaseJournal journal,
            CaseProcess process,
            Clock clock) {
        this.rights = rights;
        this.deadlines = deadlines;
        this.photos = photos;
        this.journal = journal;
        this.process = process;
        this.clock = clock;
    }

    void reopen(Person person, CaseFile file, String reason, List<String> photoIds) {
        if (!rights.splitsAndReopens(person)) {
            throw DomainException.forbidden("not-your-task", "重新办理");
        }
        if (file.state() != CaseState.CLOSED) {
            throw DomainException.conflict("case-state-reopen", file.number(), file.state());
        }
        if (rights.frozen(file)) {
            throw DomainException.conflict("reopen-frozen", file.number());
        }
        var why = Wording.required(reason, "reason", "reopen-reason-required");
        photos.bind(file.ref(), "recheck", photoIds, person.username());
        takeUp(file);
        journal.moved(file, CaseState.CLOSED, "REOPENED", person.username(), "群众不满意，重新办理：" + why);
        process.reopened(file.number());
    }

    /** The time since the feedback that passed is given back, as a recheck's is. */
    private void takeUp(CaseFile file) {
        if (file.assignment().performer() == null) {
            file.backToDesk();
        } else {
            var now = clock.instant();
            var moved = deadlines.afterClosing(file, now);
            file.reopen(moved, deadlines.internal(file, moved, now));
        }
        file.course().reopen();
    }
}
