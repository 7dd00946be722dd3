package cn.bense.cases.process;

import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.process.FlowBean;
import cn.bense.shared.DomainException;
import org.springframework.stereotype.Component;

/** What cleanup processes call when their work touches the case: hand-overs, disputes, weather. Each takes the work order's number. */
@FlowBean
@Component("handoverSteps")
public class HandoverSteps {

    private final CaseFiles files;
    private final CaseJournal journal;
    private final LinkedCases linked;
    private final RainWarnings rain;
    private final StandingWater water;
    private final CaseProcess process;

    HandoverSteps(
            CaseFiles files,
            CaseJournal journal,
            LinkedCases linked,
            RainWarnings rain,
            StandingWater water,
            CaseProcess process) {
        this.files = files;
        this.journal = journal;
        this.linked = linked;
        this.rain = rain;
        this.water = water;
        this.process = process;
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
        file.await(CaseState.RULING);
        journal.moved(file, from, "RULING_ASKED", CaseJournal.SYSTEM, "归属有争议，提请督查科裁定，作业照常进行");
        process.disputed(file.number());
    }

    public void standingWater(String workOrder) {
        water.met(byOrder(workOrder));
    }

    public void raiseByWeather(String workOrder) {
        rain.raise(byOrder(workOrder));
    }

    private CaseFile byOrder(String workOrder) {
        return files.findByWorkOrder(workOrder).orElseThrow(() -> DomainException.notFound("work-order", workOrder));
    }
}
