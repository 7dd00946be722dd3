package cn.bense.worktime;

import cn.bense.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Deadlines over the calendars in force when asked. */
@Component
class CalendarArithmetic implements WorkTime {

    private static final int MAX_DAYS = 400;
    private static final int WARN_PERCENT = 80; // domain.md 2.2, reminder

    private final Supplier<Almanac> almanacs;

    @Autowired
    CalendarArithmetic(Almanacs almanacs) {
        this(almanacs::current);
    }

    CalendarArithmetic(Supplier<Almanac> almanacs) {
        this.almanacs = almanacs;
    }

    @Override
    public Deadline due(Instant start, Limit limit) {
        var almanac = almanacs.get();
        var words = new DeadlineWords(almanac);
        var from = CountedTime.local(start);
        return switch (limit.unit()) {
            case WORK_DAY -> {
                var count = WorkDayCount.of(from, limit.amount(), almanac);
                var lines = words.workDays(from, limit, count);
                yield deadline(almanac, start, CountedTime.instant(count.due()), limit.unit(), lines);
            }
            case WORK_HOUR, EMERGENCY_HOUR -> {
                var due = new CountedTime(almanac).plus(start, Duration.ofHours(limit.amount()), limit.unit());
                var lines = words.hours(from, limit, CountedTime.local(due));
                yield deadline(almanac, start, due, limit.unit(), lines);
            }
        };
    }

    @Override
    public Duration between(Instant from, Instant to, LimitUnit unit) {
        return new CountedTime(almanacs.get()).between(from, to, unit);
    }

    @Override
    public Instant plus(Instant from, Duration counted, LimitUnit unit) {
        return new CountedTime(almanacs.get()).plus(from, counted, unit);
    }

    /** A resume before the pause, as two clocks may say, counts as no pause. */
    @Override
    public Deadline moved(Deadline old, Instant pausedFrom, Instant resumedAt, LimitUnit unit, String reason) {
        var almanac = almanacs.get();
        var time = new CountedTime(almanac);
        var until = resumedAt.isBefore(pausedFrom) ? pausedFrom : resumedAt;
        var paused = time.between(pausedFrom, until, unit);
        var due = time.plus(old.dueAt(), paused, unit);
        var lines = new ArrayList<>(old.explanation());
        lines.addAll(new DeadlineWords(almanac).pause(pausedFrom, until, paused, due, reason));
        boolean estimated = old.estimated() || isEstimated(almanac, old.dueAt(), due, unit);
        return new Deadline(due, time.plus(old.warnAt(), paused, unit), lines, estimated);
    }

    @Override
    public List<CalendarDay> days(LocalDate from, LocalDate to) {
        refuseBadSpan(from, to);
        var almanac = almanacs.get();
        return from.datesUntil(to.plusDays(1)).map(day -> day(almanac, day)).toList();
    }

    @Override
    public List<String> warnings(LocalDate from, LocalDate to) {
        var almanac = almanacs.get();
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !almanac.isKnown(year))
                .mapToObj(DeadlineWords::unknownYear)
                .toList();
    }

    private static Deadline deadline(Almanac almanac, Instant start, Instant due, LimitUnit unit, List<String> lines) {
        var time = new CountedTime(almanac);
        var untilWarning =
                time.between(start, due, unit).multipliedBy(WARN_PERCENT).dividedBy(100);
        var warn = time.plus(start, untilWarning, unit).truncatedTo(ChronoUnit.MILLIS);
        return new Deadline(due, warn, lines, isEstimated(almanac, start, due, unit));
    }

    /** Only OFFICE knows holidays: a FIELD or clock deadline never rests on an unknown year. */
    private static boolean isEstimated(Almanac almanac, Instant start, Instant due, LimitUnit unit) {
        return unit == LimitUnit.WORK_DAY
                && IntStream.rangeClosed(
                                CountedTime.local(start).getYear(),
                                CountedTime.local(due).getYear())
                        .anyMatch(year -> !almanac.isKnown(year));
    }

    private static CalendarDay day(Almanac almanac, LocalDate day) {
        return new CalendarDay(
                day,
                texts(almanac, WorkCalendar.OFFICE, day),
                texts(almanac, WorkCalendar.FIELD, day),
                note(almanac.special(day)));
    }

    private static List<String> texts(Almanac almanac, WorkCalendar calendar, LocalDate day) {
        return almanac.spans(calendar, day).stream().map(span -> span.text("-")).toList();
    }

    private static @Nullable String note(@Nullable SpecialDay special) {
        return special == null ? null : DeadlineWords.name(special);
    }

    private static void refuseBadSpan(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            throw DomainException.malformed("calendar-span", from, to, MAX_DAYS);
        }
    }
}
