package cn.bense.worktime;

import cn.bense.shared.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Time as a unit counts it: the spans of its calendar, or the clock. Local times are the county's. */
final class CountedTime {

    /** Beyond any limit (999 work days are under four years); ends a walk through a calendar without hours. */
    private static final int MAX_DAYS = 4000;

    /** A stretch that counts, inside one span of one day. */
    record Piece(LocalDateTime from, LocalDateTime to, boolean wholeSpan) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    private final Almanac almanac;

    CountedTime(Almanac almanac) {
        this.almanac = almanac;
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Zone.SHANGHAI);
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(Zone.SHANGHAI).toInstant();
    }

    Duration between(Instant from, Instant to, LimitUnit unit) {
        if (unit == LimitUnit.EMERGENCY_HOUR) {
            return Duration.between(from, to);
        }
        if (to.isBefore(from)) {
            return between(to, from, unit).negated();
        }
        return pieces(local(from), local(to), calendarOf(unit)).stream()
                .map(Piece::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    Instant plus(Instant from, Duration counted, LimitUnit unit) {
        if (counted.isNegative()) {
            throw new IllegalArgumentException("counted time of zero or more, was " + counted);
        }
        if (unit == LimitUnit.EMERGENCY_HOUR || counted.isZero()) {
            return from.plus(counted);
        }
        return instant(walk(local(from), counted, calendarOf(unit)));
    }

    /** The counted stretches between two local times, in order. */
    List<Piece> pieces(LocalDateTime from, LocalDateTime to, WorkCalendar calendar) {
        var pieces = new ArrayList<Piece>();
        for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            for (var span : almanac.spans(calendar, day)) {
                var start = later(span.start(day), from);
                var end = earlier(span.end(day), to);
                if (start.isBefore(end)) {
                    boolean whole = start.equals(span.start(day)) && end.equals(span.end(day));
                    pieces.add(new Piece(start, end, whole));
                }
            }
        }
        return pieces;
    }

    /** The first moment at or after {@code from} at which the calendar counts: itself, or the next opening. */
    LocalDateTime nextOpening(LocalDateTime from, WorkCalendar calendar) {
        for (int i = 0; i < MAX_DAYS; i++) {
            var day = from.toLocalDate().plusDays(i);
            for (var span : almanac.spans(calendar, day)) {
                if (from.isBefore(span.end(day))) {
                    return later(span.start(day), from);
                }
            }
        }
        throw noHours(calendar, from);
    }

    /** The moment itself while the calendar is open, closings included; else the last closing before it. */
    LocalDateTime lastOpenMoment(LocalDateTime at, WorkCalendar calendar) {
        for (int back = 0; back < MAX_DAYS; back++) {
            var day = at.toLocalDate().minusDays(back);
            var spans = almanac.spans(calendar, day);
            for (int i = spans.size() - 1; i >= 0; i--) {
                if (!at.isBefore(spans.get(i).start(day))) {
                    return earlier(spans.get(i).end(day), at);
                }
            }
        }
        throw noHours(calendar, at);
    }

    static WorkCalendar calendarOf(LimitUnit unit) {
        return unit == LimitUnit.WORK_DAY ? WorkCalendar.OFFICE : WorkCalendar.FIELD;
    }

    private LocalDateTime walk(LocalDateTime from, Duration counted, WorkCalendar calendar) {
        var left = counted;
        for (int i = 0; i < MAX_DAYS; i++) {
            var day = from.toLocalDate().plusDays(i);
            for (var span : almanac.spans(calendar, day)) {
                var start = later(span.start(day), from);
                var room = Duration.between(start, span.end(day));
                if (room.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                left = room.isNegative() ? left : left.minus(room);
            }
        }
        throw noHours(calendar, from);
    }

    private static IllegalStateException noHours(WorkCalendar calendar, LocalDateTime near) {
        return new IllegalStateException("calendar " + calendar + " has no hours near " + near);
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
