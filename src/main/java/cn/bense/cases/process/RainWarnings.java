package cn.bense.cases.process;

import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseDeadlines;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.conditions.Weather;
import cn.bense.conditions.Weather.Warning;
import cn.bense.conditions.Weather.WarningBegan;
import cn.bense.conditions.Weather.WarningIssued;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A rain warning reaches every open gully: the severity rises and the nearer of both deadlines holds (domain.md 6.1, Timers). */
@Component
class RainWarnings {

    private final CaseFiles files;
    private final CaseDeadlines deadlines;
    private final DateKeeping dates;
    private final CaseJournal journal;
    private final CaseProcess process;
    private final Clock clock;

    RainWarnings(
            CaseFiles files,
            CaseDeadlines deadlines,
            DateKeeping dates,
            CaseJournal journal,
            CaseProcess process,
            Clock clock) {
        this.files = files;
        this.deadlines = deadlines;
        this.dates = dates;
        this.journal = journal;
        this.process = process;
        this.clock = clock;
    }

    /** One for later raises nothing yet: it begins by itself. */
    @EventListener
    void onWarning(WarningIssued issued) {
        if (!issued.warning().from().isAfter(clock.instant())) {
            inForce(issued.warning());
        }
    }

    @EventListener
    void onBeginning(WarningBegan begun) {
        inForce(begun.warning());
    }

    /** In the order of numbers, each under its lock, so that a step finished meanwhile and the warning do not collide. */
    private void inForce(Warning warning) {
        if (warning.kind() == Weather.Kind.RAIN) {
            files.openNormal(CaseDeadlines.WEATHER_ITEM)
                    .forEach(number -> files.findLockedByNumber(number).ifPresent(this::warn));
        }
    }

    /** The cleanup process draws the raise where it runs; before acknowledgement none does. */
    private void warn(CaseFile file) {
        var order = file.workOrder();
        if (order == null || !file.state().inHand() || !process.rainWarned(order)) {
            raise(file);
        }
    }

    /** Nothing while the clock stands: {@link #raise} comes again when it goes on. */
    void raise(CaseFile file) {
        var severity = deadlines.severityAt(file.finding().item(), file.severity(), clock.instant());
        if (raiseTo(file, severity)) {
            journal.noted(
                    file,
                    "SEVERITY_RAISED",
                    CaseJournal.SYSTEM,
                    "暴雨预警，改为紧急，时限 " + LimitText.of(deadlines.limit(file, severity, clock.instant())));
        }
    }

    /** The severity rises and the nearer of both deadlines holds; false where it stands so already or the clock stands. */
    boolean raiseTo(CaseFile file, Severity severity) {
        if (severity.compareTo(file.severity()) <= 0 || file.dueClock().stopped()) {
            return false;
        }
        var now = clock.instant();
        var limit = deadlines.limit(file, severity, now);
        if (file.state() == CaseState.FILED) {
            file.raise(severity, limit, null);
        } else {
            var urgent = deadlines.due(now, limit);
            var nearer = urgent.dueAt().isBefore(file.deadline().dueAt());
            file.raise(severity, nearer ? limit : file.limit(), nearer ? urgent : file.deadline());
            dates.redate(file);
        }
        return true;
    }
}
