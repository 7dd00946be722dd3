package cn.bense.cases.process;

import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.Supervision;
import cn.bense.cases.model.WorkOpening;
import cn.bense.process.FlowBean;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What {@code problem-handling} calls when a case is pressed, split or taken up again; each step is safe twice. */
@FlowBean
@Component("supervisionSteps")
public class SupervisionSteps {

    /** Above the director nobody presses: the order waits for its answer. */
    private static final Duration NEVER = Duration.ofDays(3650);

    private final CaseFiles files;
    private final Supervisions supervisions;
    private final Splitting splitting;
    private final WorkOpening work;
    private final Clock clock;

    SupervisionSteps(CaseFiles files, Supervisions supervisions, Splitting splitting, WorkOpening work, Clock clock) {
        this.files = files;
        this.supervisions = supervisions;
        this.splitting = splitting;
        this.work = work;
        this.clock = clock;
    }

    /** The second rework: an order by rule, unless one waits already (domain.md 2.1, stage 6). */
    public void orderSupervision(String number) {
        var file = stored(number);
        if (!file.course().supervision().open()) {
            supervisions.order(file, CaseJournal.SYSTEM, "第 " + file.course().reworkCount() + " 次返工，请说明原因和办完的时间");
        }
    }

    public Date answerDueAt(String number) {
        var order = stored(number).course().supervision();
        Instant due = order.answerDueAt();
        return Date.from(
                due == null || order.level() == Supervision.TOP
                        ? clock.instant().plus(NEVER)
                        : due);
    }

    public void raiseSupervision(String number) {
        supervisions.raise(stored(number));
    }

    public void openParts(String number) {
        splitting.openParts(stored(number));
    }

    /** The round after the reopening; what nobody was given goes to the dispatch desk instead. */
    public void reopen(String number) {
        var file = stored(number);
        if (file.state() == CaseState.REWORK) {
            work.open(file);
        }
    }

    private CaseFile stored(String number) {
        return files.findByNumber(number).orElseThrow(() -> DomainException.notFound("case", number));
    }
}
