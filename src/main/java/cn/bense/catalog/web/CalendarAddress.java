package cn.bense.catalog.web;

import cn.bense.shared.DomainException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What the address of the calendar names: month, book (office or field), whole year, the open drawer. */
record CalendarAddress(
        @Nullable String month,
        @Nullable String book,
        @Nullable String day,
        @Nullable String load) {

    boolean office() {
        return !"field".equals(book);
    }

    boolean wholeYear() {
        return "year".equals(book);
    }

    YearMonth monthOr(LocalDate today) {
        try {
            if (month != null && !month.isBlank()) {
                return YearMonth.parse(month);
            }
            return YearMonth.from(day == null || day.isBlank() ? today : LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            throw DomainException.malformed("calendar-month", month == null ? day + "" : month);
        }
    }

    CalendarAddress loading() {
        return new CalendarAddress(month, book, null, "1");
    }

    boolean dayOpen() {
        return day != null && !day.isBlank();
    }

    boolean loadOpen() {
        return load != null;
    }
}
