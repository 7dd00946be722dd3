package cn.bense.worktime;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One day of both calendars; spans as {@code 08:30-12:00}, empty on a rest day; note names the holiday. */
public record CalendarDay(
        LocalDate date,
        List<String> office,
        List<String> field,
        @Nullable String note) {}
