package cn.bense.cases.process;

import cn.bense.cases.CaseSettings;
import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseDeadlines;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.DispatchPolicy;
import cn.bense.cases.model.WorkOpening;
import cn.bense.process.FlowBean;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What {@code problem-handling} calls: each step takes the case's number, acts once and is safe twice. */
@FlowBean
@Component("caseSteps")
public class CaseSteps {

    private final CaseFiles files;
    private final CaseJournal journal;
    private final CaseDeadlines deadlines;
    private final DispatchPolicy dispatchPolicy;
    private final WorkOpening work;
    private final Dispatching dispatching;
    private final LinkedCases linked;
    private final DateKeeping dates;
    private final RainWarnings rain;
    private final CaseProcess process;
    private final CaseSettings settings;
    private final Clock clock;

    CaseSteps(
            CaseFiles files,
            CaseJournal journal,
            CaseDeadlines deadlines,
            DispatchPolicy dispatchPolicy,
            WorkOpening work,
            Dispatching dispatching,
            LinkedCases linked,
            DateKeeping dates,
            RainWarnings rain,
            CaseProcess process,
            CaseSettings settings,
            Clock clock) {
        this.files = files;
        this.journal = journal;
        this.deadlines = deadlines;
        this.dispatchPolicy = dispatchPolicy;
        this.work = work;
        this.dispatching = dispatching;
        this.linked = linked;
        this.dates = dates;
        this.rain = rain;
        this.process = process;
        this.settings = settings;
        this.clock = clock;
    }

    public boolean needsVerification(String number) {
        var file = stored(number);
        return file.state() == CaseState.REPORTED
                && file.finding().channel().fromThePublic()
                && file.finding().intendedPerformer() == null;
    }

    /** Filed by rule: number, class and limit are fixed now and no later rule changes them. */
    public void file(String number) {
        var file = stored(number);
        if (file.state() != CaseState.REPORTED && file.state() != CaseState.VERIFYING) {
            return;
        }
        var from = file.state();
        var limit = deadlines.limit(file, file.severity(), clock.instant());
        file.file(limit, clock.instant());
        journal.moved(file, from, "FILED", CaseJournal.SYSTEM, "立案，处置时限 " + LimitText.of(limit));
    }

    public boolean selfHandled(String number) {
        return stored(number).finding().selfHandled();
    }

    public boolean responsibilityClear(String number) {
        return dispatchPolicy.only(stored(number)).isPresent();
    }

    public void dispatchByRule(String number) {
        var file = stored(number);
        if (file.state() == CaseState.FILED) {
            dispatchPolicy.only(file).ifPresent(to -> dispatching.dispatch(file, to, CaseJournal.SYSTEM));
        }
    }

    public Date dispatchLateAt(String number) {
        return Date.from(clock.instant().plus(settings.dispatchLimit()));
    }

    public void remindDispatcher(String number) {
        journal.noted(
                stored(number),
                "DISPATCH_LATE",
                CaseJournal.SYSTEM,
                "待派遣超过 " + settings.dispatchLimit().toMinutes() + " 分钟，提醒值班长");
    }

    /** Given to someone; false for what its finder put right on the spot. */
    public boolean dispatched(String number) {
        return stored(number).assignment().performer() != null;
    }

    public boolean acknowledged(String number) {
        return stored(number).state() != CaseState.DISPATCHED;
    }

    public String cleanupProcess(String number) {
        return work.processOf(stored(number));
    }

    public String workOrder(String number) {
        var order = stored(number).workOrder();
        if (order == null) {
            throw DomainException.conflict("case-not-dispatched", number);
        }
        return order;
    }

    public Date warnAt(String number) {
        return Date.from(stored(number).deadline().warnAt());
    }

    public Date dueAt(String number) {
        return Date.from(stored(number).deadline().dueAt());
    }

    public void warn(String number) {
        var file = stored(number);
        if (file.dueClock().runsIn(file.state()) && file.dueClock().warn()) {
            journal.noted(file, "DUE_WARNING", CaseJournal.SYSTEM, "用时已到 80%，催办");
        }
    }

    public void overdue(String number) {
        var file = stored(number);
        if (file.dueClock().runsIn(file.state()) && file.dueClock().callOverdue()) {
            journal.noted(file, "OVERDUE", CaseJournal.SYSTEM, "已超过处置时限，通知主管单位和督查科");
        }
    }

    public void takeFeedback(String number) {
        var file = stored(number);
        var from = file.state();
        file.takeFeedback(clock.instant());
        var by = dispatched(number) ? CaseJournal.SYSTEM : file.finding().finder();
        journal.moved(file, from, "FEEDBACK_SUBMITTED", by, "提交整改结果，停表等待核查");
    }

    public Date recheckLateAt(String number) {
        return Date.from(clock.instant().plus(settings.recheckLimit()));
    }

    public void remindVerifier(String number) {
        journal.noted(
                stored(number),
                "RECHECK_LATE",
                CaseJournal.SYSTEM,
                "等待核查超过 " + settings.recheckLimit().toMinutes() + " 分钟，提醒核查员");
    }

    public void close(String number) {
        var file = stored(number);
        if (file.state() == CaseState.CLOSED) {
            return;
        }
        var from = file.state();
        file.close(clock.instant());
        journal.moved(
                file,
                from,
                "CLOSED",
                file.course().rechecker(),
                "OVERDUE".equals(file.course().archiveKind()) ? "核查合格，超时结案" : "核查合格，按时结案");
        linked.closed(file);
    }

    /** Sent back to the same unit: what was left of the time goes on, the recheck's own time is given back. */
    public void startRework(String number) {
        var file = stored(number);
        var from = file.state();
        var now = clock.instant();
        var moved = deadlines.afterRecheck(file, now);
        file.sendBack(moved, deadlines.internal(file, moved, now));
        work.open(file);
        journal.moved(
                file,
                from,
                "REWORK_ORDERED",
                file.course().rechecker(),
                "退回返工（第 " + file.course().reworkCount() + " 次），考核仍按原时限");
    }

    public boolean reworkRepeated(String number) {
        return stored(number).course().reworkCount() >= 2;
    }

    public void applyRuling(String number) {
        var file = stored(number);
        if (file.state() == CaseState.RULING) {
            file.goBack();
        }
    }

    public void stopWork(String number) {
        work.cancel(stored(number));
    }

    public void stopClock(String number) {
        var file = stored(number);
        var from = file.state();
        var now = clock.instant();
        file.stopClock(now);
        process.clockStopped(number, now);
        journal.moved(file, from, "SUSPENDED", CaseJournal.SYSTEM, "停表：时限和提醒暂停");
    }

    public void restartClock(String number) {
        var file = stored(number);
        var from = file.state();
        var moved = deadlines.afterPause(file, clock.instant());
        file.restartClock(moved);
        dates.redate(file);
        journal.moved(file, from, "RESUMED", CaseJournal.SYSTEM, "恢复计时，新的到期时间见时限说明");
        rain.raise(file);
    }

    private CaseFile stored(String number) {
        return files.findByNumber(number).orElseThrow(() -> DomainException.notFound("case", number));
    }
}
