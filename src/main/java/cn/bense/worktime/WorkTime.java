package cn.bense.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Deadline arithmetic over the OFFICE and FIELD calendars (domain.md 2.3 and 5.7, Working time). */
public interface WorkTime {

    /** The deadline of a limit that starts at {@code start}. */
    Deadline due(Instant start, Limit limit);

    /** Counted time between two instants: FIELD minutes, OFFICE minutes for WORK_DAY, or clock time; negative if reversed. */
    Duration between(Instant from, Instant to, LimitUnit unit);

    /** The instant at which {@code counted} time of the unit's calendar has passed since {@code from}; zero or more. */
    Instant plus(Instant from, Duration counted, LimitUnit unit);

    /**
     * A deadline moved on by the counted time of a pause (recheck, suspension): the old explanation, one line for the
     * pause and its reason, and the new {@code dueAt} and {@code warnAt}.
     */
    Deadline moved(Deadline old, Instant pausedFrom, Instant resumedAt, LimitUnit unit, String reason);

    /** The calendar day by day, both ends included, at most 400 days. */
    List<CalendarDay> days(LocalDate from, LocalDate to);

    /** Sentences about years in the span whose holidays are missing; empty when all are known. */
    List<String> warnings(LocalDate from, LocalDate to);
}
