package cn.bense.catalog.web;

import cn.bense.worktime.CalendarDay;
import cn.bense.worktime.Holidays.Kind;
import cn.bense.worktime.SpecialDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A month as a wall calendar, weeks from Monday: how each day reads in the book that is shown. */
record MonthSheet(YearMonth month, List<Cell> cells) {

    private static final int WEEK = 7;

    /**
     * One cell; {@code tone} is the class of ui.css (r rest, h holiday, m make-up day), {@code said} what a screen
     * reader hears. Outside the month only the number is shown.
     */
    record Cell(LocalDate date, boolean inside, String tone, boolean today, String mark, String note, String said) {
        public int number() {
            return date.getDayOfMonth();
        }
    }

    static MonthSheet of(
            YearMonth month, List<CalendarDay> days, List<SpecialDay> special, boolean office, LocalDate today) {
        var recorded = special.stream().collect(Collectors.toMap(SpecialDay::day, Function.identity()));
        var hours = days.stream().collect(Collectors.toMap(CalendarDay::date, Function.identity()));
        var cells = new ArrayList<Cell>();
        var first = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        var last = month.atEndOfMonth()
                .plusDays(WEEK - (long) month.atEndOfMonth().getDayOfWeek().getValue());
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            cells.add(cell(day, month, hours, office ? recorded.get(day) : null, office, today));
        }
        return new MonthSheet(month, cells);
    }

    private static Cell cell(
            LocalDate day,
            YearMonth month,
            Map<LocalDate, CalendarDay> hours,
            @Nullable SpecialDay special,
            boolean office,
            LocalDate today) {
        var inside = YearMonth.from(day).equals(month);
        var known = hours.get(day);
        var spans = known == null ? List.<String>of() : office ? known.office() : known.field();
        var tone = special == null ? (spans.isEmpty() ? "r" : "") : special.kind() == Kind.REST ? "h" : "m";
        var note = special != null ? special.holiday() : day.equals(today) ? "今天" : "";
        return new Cell(day, inside, tone, day.equals(today), mark(special), note, said(day, special, spans));
    }

    private static String mark(@Nullable SpecialDay special) {
        return special == null ? "" : special.kind() == Kind.REST ? "休" : "班";
    }

    private static String said(LocalDate day, @Nullable SpecialDay special, List<String> spans) {
        var kind = special == null
                ? (spans.isEmpty() ? "休息" : "计时 " + String.join("，", spans))
                : special.holiday() + (special.kind() == Kind.REST ? "放假" : "调休上班");
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日 " + kind;
    }
}
