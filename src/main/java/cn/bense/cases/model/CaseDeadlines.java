package cn.bense.cases.model;

import cn.bense.catalog.Catalog;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.conditions.Weather;
import cn.bense.worktime.Deadline;
import cn.bense.worktime.Limit;
import cn.bense.worktime.WorkTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Deadlines of a case: class x severity x region, moved by rechecks and pauses (domain.md 5.7). */
@Component
public class CaseDeadlines {

    public static final String WEATHER_ITEM = "DRAIN_LEAF_CLEARING";

    private final Catalog catalog;
    private final WorkTime workTime;
    private final Weather weather;

    CaseDeadlines(Catalog catalog, WorkTime workTime, Weather weather) {
        this.catalog = catalog;
        this.workTime = workTime;
        this.weather = weather;
    }

    /** A gully found while a rain warning is in force is urgent from the start (domain.md 6.1). */
    public Severity severityAt(String item, Severity reported, Instant at) {
        var rain = item.equals(WEATHER_ITEM)
                && reported == Severity.NORMAL
                && weather.inForce(Weather.Kind.RAIN, at).isPresent();
        return rain ? Severity.URGENT : reported;
    }

    public Limit limit(CaseFile file, Severity severity, Instant at) {
        return catalog.limit(
                file.finding().item(), file.finding().variant(), file.site().region(), severity, at);
    }

    public Deadline fromDispatch(CaseFile file, Instant dispatchedAt) {
        return workTime.due(dispatchedAt, file.limit());
    }

    public Deadline due(Instant from, Limit limit) {
        return workTime.due(from, limit);
    }

    /** The recheck's time is given back to the fixer. */
    public Deadline afterRecheck(CaseFile file, Instant sentBackAt) {
        var feedbackAt = file.course().feedbackAt();
        return workTime.moved(
                file.deadline(),
                feedbackAt == null ? sentBackAt : feedbackAt,
                sentBackAt,
                file.limit().unit(),
                "等待核查");
    }

    /** The citizen's displeasure comes after the feedback that passed: what was left then is left now. */
    public Deadline afterClosing(CaseFile file, Instant reopenedAt) {
        var feedbackAt = file.course().feedbackAt();
        return workTime.moved(
                file.deadline(),
                feedbackAt == null ? reopenedAt : feedbackAt,
                reopenedAt,
                file.limit().unit(),
                "结案后到重新办理");
    }

    /** The worker's own date: the later of the deadline and half the limit from the rework. */
    public Instant internal(CaseFile file, Deadline moved, Instant sentBackAt) {
        var unit = file.limit().unit();
        var full = workTime.due(sentBackAt, file.limit());
        var half = workTime.between(sentBackAt, full.dueAt(), unit).dividedBy(2);
        var halfway = workTime.plus(sentBackAt, half, unit);
        return halfway.isAfter(moved.dueAt()) ? halfway : moved.dueAt();
    }

    public Deadline afterPause(CaseFile file, Instant resumedAt) {
        var stopped = file.dueClock().stoppedAt();
        return workTime.moved(
                file.deadline(),
                stopped == null ? resumedAt : stopped,
                resumedAt,
                file.limit().unit(),
                "停表等待");
    }

    /** Counted time from the deadline to the feedback, zero when in time. */
    public Duration lateBy(CaseFile file) {
        var due = file.dueClock().dueAt();
        var feedback = file.course().feedbackAt();
        return due == null || feedback == null || !feedback.isAfter(due)
                ? Duration.ZERO
                : Duration.between(due, feedback);
    }
}
