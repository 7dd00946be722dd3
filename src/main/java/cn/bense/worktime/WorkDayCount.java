package cn.bense.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A limit in work days, counted (domain.md 5.7, Working time): the start or the next opening after it, the same local
 * time on the n-th following work day, and the last closing before that where it lies outside the hours.
 *
 * @param workDays the n days that count, in order
 * @param sameTime the counted start's local time on the last of them
 * @param due {@code sameTime}, or the last closing before it
 */
record WorkDayCount(LocalDateTime countedStart, List<LocalDate> workDays, LocalDateTime sameTime, LocalDateTime due) {

    static WorkDayCount of(LocalDateTime start, int days, Almanac almanac) {
        var time = new CountedTime(almanac);
        var countedStart = time.nextOpening(start, WorkCalendar.OFFICE);
        var workDays = Stream.iterate(countedStart.toLocalDate().plusDays(1), day -> day.plusDays(1))
                .filter(almanac::isWorkDay)
                .limit(days)
                .toList();
        var sameTime = workDays.get(workDays.size() - 1).atTime(countedStart.toLocalTime());
        return new WorkDayCount(countedStart, workDays, sameTime, time.lastOpenMoment(sameTime, WorkCalendar.OFFICE));
    }

    boolean isClipped() {
        return !due.equals(sameTime);
    }
}
