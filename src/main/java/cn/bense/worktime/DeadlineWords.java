package cn.bense.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a deadline's arithmetic so that a contractor can follow it line by line. */
final class DeadlineWords {

    private final Almanac almanac;

    DeadlineWords(Almanac almanac) {
        this.almanac = almanac;
    }

    /** Lines of a limit in FIELD or clock hours. */
    List<String> hours(LocalDateTime start, Limit limit, LocalDateTime due) {
        var lines = new ArrayList<String>();
        lines.add(startLine(start, limit, basis(start, limit.unit())));
        if (limit.unit() == LimitUnit.WORK_HOUR) {
            var opening = new CountedTime(almanac).nextOpening(start, WorkCalendar.FIELD);
            if (!opening.equals(start)) {
                lines.add(opensLine(opening, WorkCalendar.FIELD, start.getYear()));
            }
            lines.addAll(new CountedLines(start.getYear())
                    .of(new CountedTime(almanac).pieces(minute(start), minute(due), WorkCalendar.FIELD)));
        }
        lines.add(Words.say("line.due", Words.dateTime(due, start.getYear())));
        return lines;
    }

    /** Lines of a limit in work days: rest days and make-up days by name. */
    List<String> workDays(LocalDateTime start, Limit limit, WorkDayCount count) {
        int year = start.getYear();
        var lines = new ArrayList<String>();
        lines.add(startLine(start, limit, Words.say("basis.OFFICE")));
        if (!count.countedStart().equals(start)) {
            lines.add(opensLine(count.countedStart(), WorkCalendar.OFFICE, year));
        }
        lines.addAll(new WorkDayLines(almanac, year).of(count));
        if (count.isClipped()) {
            lines.add(Words.say(
                    "line.clipped", Words.dateTime(count.sameTime(), year), Words.dateTime(count.due(), year)));
        }
        IntStream.rangeClosed(year, count.due().getYear())
                .filter(y -> !almanac.isKnown(y))
                .forEach(y -> lines.add(unknownYear(y)));
        lines.add(Words.say("line.due", Words.dateTime(count.due(), year)));
        return lines;
    }

    /** Two lines for a pause, or one where it cost no counted time. */
    List<String> pause(Instant from, Instant until, Duration paused, Instant due, String reason) {
        var start = CountedTime.local(from);
        int year = start.getYear();
        var first = Words.dateTime(start, year);
        var last = Words.dateTime(CountedTime.local(until), year);
        if (paused.isZero()) {
            return List.of(Words.say("line.pause-uncounted", first, last, reason));
        }
        return List.of(
                Words.say("line.pause", first, last, reason, Words.duration(paused)),
                Words.say("line.moved", Words.dateTime(CountedTime.local(due), year)));
    }

    static String unknownYear(int year) {
        return Words.say("line.unknown-year", year);
    }

    /** {@code 劳动节放假} or {@code 劳动节调休上班}. */
    static String name(SpecialDay special) {
        return Words.say("day." + special.kind(), special.holiday());
    }

    private static String startLine(LocalDateTime start, Limit limit, String basis) {
        var day = start.toLocalDate();
        var at = Words.date(day, start.getYear()) + " " + Words.weekday(day) + " " + Span.MINUTE.format(start);
        return Words.say("line.start", at, limit.amount(), Words.say("limit-unit." + limit.unit()), basis);
    }

    private static String opensLine(LocalDateTime opening, WorkCalendar calendar, int year) {
        var day = opening.toLocalDate();
        var at = Words.date(day, year) + " " + Words.weekday(day) + " " + Span.MINUTE.format(opening);
        return Words.say("line.opens." + calendar, at);
    }

    private String basis(LocalDateTime start, LimitUnit unit) {
        if (unit == LimitUnit.EMERGENCY_HOUR) {
            return Words.say("basis.CLOCK");
        }
        var hours = almanac.spans(WorkCalendar.FIELD, start.toLocalDate()).stream()
                .map(span -> span.text("–"))
                .collect(Collectors.joining("、"));
        return Words.say("basis.FIELD", hours);
    }

    /** Lines show whole minutes; start and due carry the same seconds, so the shown parts still add up. */
    private static LocalDateTime minute(LocalDateTime at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
