package cn.bense.cases.model;

import cn.bense.cases.RequestSettings;
import cn.bense.worktime.Deadline;
import cn.bense.worktime.LimitUnit;
import cn.bense.worktime.WorkTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** What requests do to a deadline (domain.md 2.2, Clock): returns and suspensions pause, extensions set a later one. */
@Component
public class RequestClock {

    private static final int WARN_PERCENT = 80;

    private final WorkTime workTime;
    private final RequestSettings settings;

    RequestClock(WorkTime workTime, RequestSettings settings) {
        this.workTime = workTime;
        this.settings = settings;
    }

    /** A new deadline by decision; the 80 % mark moves by 80 % of what was added, the old lines stay. */
    public Deadline extended(Deadline old, Instant until, LimitUnit unit, String why) {
        var added = workTime.between(old.dueAt(), until, unit);
        var share = added.isNegative()
                ? Duration.ZERO
                : added.multipliedBy(WARN_PERCENT).dividedBy(100);
        var lines = new ArrayList<>(old.explanation());
        lines.add("延期：%s，到期由 %s 改为 %s".formatted(why, Stamp.of(old.dueAt()), Stamp.of(until)));
        return new Deadline(until, workTime.plus(old.warnAt(), share, unit), lines, old.estimated());
    }

    /** Paused from {@code from} to {@code to}: the counted time between is given back. */
    public Deadline paused(Deadline old, Instant from, Instant to, LimitUnit unit, String why) {
        return workTime.moved(old, from, to, unit, why);
    }

    /** The latest deadline that is of standard length: the item's own limit and a share of it more. */
    public Instant standardUntil(CaseFile file, Instant now) {
        var unit = file.limit().unit();
        var full = workTime.between(now, workTime.due(now, file.limit()).dueAt(), unit);
        return workTime.plus(
                file.deadline().dueAt(),
                full.multipliedBy(settings.standardPercent()).dividedBy(100),
                unit);
    }

    /** Counted time left from {@code at} to {@code due}; negative when past. */
    public Duration left(Instant at, Instant due, LimitUnit unit) {
        return workTime.between(at, due, unit);
    }

    public Instant fullFrom(CaseFile file, Instant dispatch) {
        return workTime.due(dispatch, file.limit()).dueAt();
    }
}
