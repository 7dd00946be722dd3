package cn.bense.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Both calendars as they stood when read: hours, holidays, make-up days. Immutable. */
final class Almanac {

    private final List<HoursRule> rules;
    private final Map<LocalDate, SpecialDay> specialDays;
    private final Set<Integer> knownYears;

    Almanac(List<HoursRule> rules, List<SpecialDay> specialDays) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.span().opens()))
                .toList();
        this.specialDays = specialDays.stream().collect(Collectors.toMap(SpecialDay::day, Function.identity()));
        this.knownYears = specialDays.stream().map(s -> s.day().getYear()).collect(Collectors.toSet());
    }

    /** The counted hours of a day in order, empty on a rest day. */
    List<Span> spans(WorkCalendar calendar, LocalDate day) {
        boolean workDay = isWorkDay(day);
        return rules.stream()
                .filter(rule -> rule.calendar() == calendar && (rule.daily() || workDay) && rule.covers(day))
                .map(HoursRule::span)
                .toList();
    }

    boolean isWorkDay(LocalDate day) {
        var special = special(day);
        return special == null ? !isWeekend(day) : special.kind() == Holidays.Kind.WORK;
    }

    @Nullable
    SpecialDay special(LocalDate day) {
        return specialDays.get(day);
    }

    /** Whether the year's holidays are recorded; otherwise Monday to Friday is an estimate. */
    boolean isKnown(int year) {
        return knownYears.contains(year);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
