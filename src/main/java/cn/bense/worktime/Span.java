package cn.bense.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Counted hours of a day, from {@code opens} up to {@code closes}. */
record Span(LocalTime opens, LocalTime closes) {

    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    Span {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("span " + opens + " to " + closes);
        }
    }

    LocalDateTime start(LocalDate day) {
        return day.atTime(opens);
    }

    LocalDateTime end(LocalDate day) {
        return day.atTime(closes);
    }

    /** As the API writes it: {@code 08:30-12:00}; pages use an en dash. */
    String text(String dash) {
        return MINUTE.format(opens) + dash + MINUTE.format(closes);
    }
}
