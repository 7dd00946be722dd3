package cn.bense.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;

/** The slow second way: asks of every single minute whether it counts. Shares no arithmetic with the first. */
final class MinuteByMinute {

    private final Set<LocalDate> rest = new HashSet<>();
    private final Set<LocalDate> madeUp = new HashSet<>();

    MinuteByMinute() {
        for (var special : CalendarFixture.specialDays()) {
            (special.kind() == Holidays.Kind.REST ? rest : madeUp).add(special.day());
        }
    }

    long between(LocalDateTime from, LocalDateTime to, LimitUnit unit) {
        long counted = 0;
        for (var minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
            counted += counts(minute, unit) ? 1 : 0;
        }
        return counted;
    }

    LocalDateTime due(LocalDateTime start, int amount, LimitUnit unit) {
        return unit == LimitUnit.WORK_DAY ? dueInWorkDays(start, amount) : after(start, amount * 60L, unit);
    }

    /** The end of the minute that uses up the last of {@code minutes}. */
    LocalDateTime after(LocalDateTime start, long minutes, LimitUnit unit) {
        var at = start;
        for (long left = minutes; left > 0; at = at.plusMinutes(1)) {
            left -= counts(at, unit) ? 1 : 0;
        }
        return at;
    }

    private LocalDateTime dueInWorkDays(LocalDateTime start, int days) {
        var at = start;
        while (!counts(at, LimitUnit.WORK_DAY)) {
            at = at.plusMinutes(1);
        }
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            left -= isWorkDay(at.toLocalDate()) ? 1 : 0;
        }
        while (!counts(at, LimitUnit.WORK_DAY) && !counts(at.minusMinutes(1), LimitUnit.WORK_DAY)) {
            at = at.minusMinutes(1);
        }
        return at;
    }

    private boolean counts(LocalDateTime minute, LimitUnit unit) {
        int clock = minute.getHour() * 100 + minute.getMinute();
        return switch (unit) {
            case EMERGENCY_HOUR -> true;
            case WORK_HOUR -> clock >= 600 && clock < 2100;
            case WORK_DAY -> isWorkDay(minute.toLocalDate()) && inOffice(minute.getMonthValue(), clock);
        };
    }

    private static boolean inOffice(int month, int clock) {
        boolean summer = month >= 6 && month <= 9;
        return clock >= 830 && clock < 1200 || (summer ? clock >= 1400 && clock < 1800 : clock >= 1330 && clock < 1730);
    }

    private boolean isWorkDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return madeUp.contains(day) || !weekend && !rest.contains(day);
    }
}
