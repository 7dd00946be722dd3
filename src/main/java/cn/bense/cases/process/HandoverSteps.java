package cn.bense.cases.process;

import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseDeadlines;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.process.FlowBean;
import cn.bense.shared.DomainException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What cleanup processes call when their work touches the case: hand-overs, disputes, weather. Each takes the work order's number. */
@FlowBean
@Component("handoverSteps")
public class HandoverSteps {

    private final CaseFiles files;
    private final CaseJournal journal;
    private final CaseDeadlines deadlines;
    private final LinkedCases linked;
    private final DateKeeping dates;
    private final CaseProcess process;
    private final Clock clock;

    HandoverSteps(
            CaseFiles files,
            CaseJournal journal,
            CaseDeadlines deadlines,
            LinkedCases linked,
            DateKeeping dates,
            CaseProcess process,
            Clock clock) {
        this.files = files;
        this.journal = journal;
        this.deadlines = deadlines;
        this.linked = linked;
        this.dates = dates;
        this.process = process;
        this.clock = clock;
    }

    /** Hands the part that is not this unit's to another case and stops this one's clock until that is done. */
    public void handOver(String workOrder, String item) {
        var file = byOrder(workOrder);
        linked.open(file, item);
        process.suspended(file.number());
    }

    public void openLinked(String workOrder, String item) {
        linked.open(byOrder(workOrder), item);
    }

    public void openLinkedTree(String workOrder, String treeState) {
        linked.open(byOrder(workOrder), treeState.equals("GRATE_BROKEN") ? "GRATE_BROKEN" : "TREE_DAMAGED");
    }

    /** A boundary dispute: the ruling is asked for, the work goes on by the default unit (domain.md 6.3). */
    public void askRuling(String workOrder) {
        var file = byOrder(workOrder);
        if (file.state() == CaseState.RULING) {
            return;
        }
        var from = file.state();
        file.askRuling();
        journal.moved(file, from, "RULING_ASKED", CaseJournal.SYSTEM, "归属有争议，提请督查科裁定，作业照常进行");
        process.disputed(file.number());
    }

    /** Rain is forecast: the severity rises and the nearer of both deadlines holds (domain.md 6.1). */
    public void raiseByWeather(String workOrder) {
        var file = byOrder(workOrder);
        var now = clock.instant();
        var severity = deadlines.severityAt(file.finding().item(), file.severity(), now);
        if (severity == file.severity()) {
            return;
        }
        var limit = deadlines.limit(file, severity, now);
        var urgent = deadlines.due(now, limit);
        file.raise(severity, limit, urgent.dueAt().isBefore(file.deadline().dueAt()) ? urgent : file.deadline());
        dates.redate(file);
        journal.noted(file, "SEVERITY_RAISED", CaseJournal.SYSTEM, "暴雨预警，改为紧急，时限 " + LimitText.of(limit));
    }

    private CaseFile byOrder(String workOrder) {
        return files.findByWorkOrder(workOrder).orElseThrow(() -> DomainException.notFound("work-order", workOrder));
    }
}
