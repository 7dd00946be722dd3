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

    public boolean office() {
        return !"field".equals(book);
    }

    public boolean wholeYear() {
        return "year".equals(book);
    }

    public YearMonth monthOr(LocalDate today) {
        try {
            if (month != null && !month.isBlank()) {
                return YearMonth.parse(month);
            }
            return YearMonth.from(day == null || day.isBlank() ? today : LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            throw DomainException.malformed("calendar-month", month == null ? day + "" : month);
        }
    }

    public CalendarAddress loading() {
        return new CalendarAddress(month, book, null, "1");
    }

    public boolean dayOpen() {
        return day != null && !day.isBlank();
    }

    public boolean loadOpen() {
        return load != null;
    }
}
