package cn.bense.cases.process;

import cn.bense.cases.CaseChanged;
import cn.bense.cases.CaseSettings;
import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseDeadlines;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.Supervision;
import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Supervision orders (督办): given, raised level by level while unanswered, answered, or overtaken by events. */
@Component
class Supervisions {

    private static final List<String> LEVELS = List.of("", "督查科", "分管副局长", "局长");
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("M 月 d 日 HH:mm", Locale.CHINA).withZone(Zone.SHANGHAI);

    private final CaseFiles files;
    private final CaseJournal journal;
    private final CaseDeadlines deadlines;
    private final CaseProcess process;
    private final CaseSettings settings;
    private final Clock clock;

    Supervisions(
            CaseFiles files,
            CaseJournal journal,
            CaseDeadlines deadlines,
            CaseProcess process,
            CaseSettings settings,
            Clock clock) {
        this.files = files;
        this.journal = journal;
        this.deadlines = deadlines;
        this.process = process;
        this.settings = settings;
        this.clock = clock;
    }

    static String levelName(int level) {
        return LEVELS.get(level);
    }

    void order(CaseFile file, String actor, String text) {
        var due = answerDue();
        file.course().supervision().order(text, clock.instant(), due);
        journal.noted(file, "SUPERVISION_ORDERED", actor, "督办：" + text + "。请在 " + UNTIL.format(due) + " 前答复");
        process.supervised(file.number());
    }

    private Instant answerDue() {
        return deadlines.due(clock.instant(), settings.answerLimit()).dueAt();
    }

    /** Nobody answered in time: the next level presses. Above the director there is none. */
    void raise(CaseFile file) {
        var order = file.course().supervision();
        if (!order.open() || order.level() == Supervision.TOP) {
            return;
        }
        var from = order.level();
        var due = answerDue();
        order.raise(due);
        var type = order.level() == Supervision.TOP ? "SUPERVISION_RAISED_TOP" : "SUPERVISION_RAISED";
        journal.noted(
                file,
                type,
                CaseJournal.SYSTEM,
                "督办到期没有答复，由%s升为%s督办，请在 %s 前答复".formatted(levelName(from), levelName(order.level()), UNTIL.format(due)));
    }

    void answered(CaseFile file, String actor, String text) {
        file.course().supervision().settle();
        journal.noted(file, "SUPERVISION_ANSWERED", actor, "答复督办：" + text);
    }

    /** What passes, or leaves the performer, has nothing left to answer; nor is anyone left to decide whether it is void. */
    @EventListener
    void on(CaseChanged event) {
        var passed = event.type().equals("RECHECK_PASSED");
        var givenBack = event.from().inHand() && event.to() == CaseState.FILED;
        if (passed || givenBack) {
            files.findByNumber(event.number()).ifPresent(file -> lapse(file, passed));
        }
    }

    private void lapse(CaseFile file, boolean passed) {
        var state = file.course().supervision();
        if (state.open()) {
            state.settle();
            process.moot(file.number(), CaseProcess.ANSWER);
            journal.noted(
                    file, "SUPERVISION_LAPSED", CaseJournal.SYSTEM, passed ? "整改已经合格，督办不用再答复" : "案件要另派，原来的督办不用再答复");
        }
        if (passed && state.voidAskedBy() != null) {
            state.forgetVoid();
            process.moot(file.number(), CaseProcess.DECIDE_VOID);
            journal.noted(file, "VOID_LAPSED", CaseJournal.SYSTEM, "整改已经合格，不再定作废");
        }
    }
}
