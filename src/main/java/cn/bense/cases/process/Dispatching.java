package cn.bense.cases.process;

import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseDeadlines;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.WorkOpening;
import cn.bense.contract.Contracts.Responsible;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** One dispatch: performer, clock, work order, event. By rule and by hand the same. */
@Component
class Dispatching {

    private final CaseDeadlines deadlines;
    private final WorkOpening work;
    private final CaseJournal journal;
    private final Clock clock;

    Dispatching(CaseDeadlines deadlines, WorkOpening work, CaseJournal journal, Clock clock) {
        this.deadlines = deadlines;
        this.work = work;
        this.journal = journal;
        this.clock = clock;
    }

    void dispatch(CaseFile file, Responsible to, String actor) {
        var now = clock.instant();
        file.dispatch(to, deadlines.fromDispatch(file, now), actor, now);
        work.open(file);
        journal.moved(
                file,
                CaseState.FILED,
                "DISPATCHED",
                actor,
                "派给 %s（%s），时限 %s".formatted(to.unitName(), to.why(), LimitText.of(file.limit())));
    }
}
