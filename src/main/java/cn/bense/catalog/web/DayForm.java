package cn.bense.catalog.web;

import cn.bense.catalog.CalendarDesk.DayChange;
import cn.bense.shared.DomainException;
import cn.bense.worktime.Holidays.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One day as typed; {@code kind} empty makes it ordinary again. */
record DayForm(
        @Nullable String day,
        @Nullable String kind,
        @Nullable String holiday,
        @Nullable String reason) {

    static LocalDate date(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException unreadable) {
            throw DomainException.invalidField(field, "calendar-date", typed == null ? "" : typed);
        }
    }

    DayChange toChange() {
        var chosen = kind == null || kind.isBlank()
                ? null
                : Arrays.stream(Kind.values())
                        .filter(k -> k.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> DomainException.invalidField("kind", "calendar-kind", kind));
        return new DayChange(date("day", day), chosen, holiday == null ? "" : holiday);
    }

    String why() {
        return reason == null ? "" : reason;
    }
}
