package cn.bense.worktime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One span of a calendar while the rule is valid and the season lasts.
 *
 * @param daily true when it counts on rest days too
 * @param validTo last day, null while open
 * @param seasonFrom first day of the season as month x 100 + day; a season may run over the new year
 * @param seasonTo last day of the season
 */
record HoursRule(
        WorkCalendar calendar,
        boolean daily,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int seasonFrom,
        int seasonTo,
        Span span) {

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo)) && inSeason(day);
    }

    private boolean inSeason(LocalDate day) {
        int monthDay = day.getMonthValue() * 100 + day.getDayOfMonth();
        return seasonFrom <= seasonTo
                ? monthDay >= seasonFrom && monthDay <= seasonTo
                : monthDay >= seasonFrom || monthDay <= seasonTo;
    }
}
