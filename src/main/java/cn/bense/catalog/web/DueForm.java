package cn.bense.catalog.web;

import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the calculator is asked: from when, and how long; {@code row} is a limit of the catalogue, {@code 8 WORK_HOUR}. */
record DueForm(
        @Nullable String start,
        @Nullable String row,
        @Nullable String amount,
        @Nullable String unit) {

    static final DueForm EMPTY = new DueForm(null, null, null, null);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
    private static final int MOST = 999;

    DueForm startingAt(Instant now) {
        return new DueForm(
                start == null ? MINUTE.format(now.atZone(Zone.SHANGHAI)) : start,
                row,
                amount == null ? "8" : amount,
                unit == null ? LimitUnit.WORK_HOUR.name() : unit);
    }

    Instant readStart() {
        try {
            return LocalDateTime.parse(start == null ? "" : start.strip().replace(' ', 'T'))
                    .atZone(Zone.SHANGHAI)
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            throw DomainException.invalidField("start", "calendar-start", start == null ? "" : start);
        }
    }

    Limit readLimit() {
        var parts = row == null || row.isBlank() ? new String[] {amount + "", unit + ""} : row.split(" ", 2);
        if (!parts[0].strip().matches("\\d{1,3}") || Integer.parseInt(parts[0].strip()) < 1) {
            throw DomainException.invalidField("amount", "calendar-amount", MOST);
        }
        var chosen = Arrays.stream(LimitUnit.values())
                .filter(u -> parts.length > 1 && u.name().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> DomainException.invalidField("unit", "calendar-unit"));
        return new Limit(Integer.parseInt(parts[0].strip()), chosen);
    }
}
