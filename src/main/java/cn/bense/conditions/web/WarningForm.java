package cn.bense.conditions.web;

import cn.bense.conditions.Weather.Kind;
import cn.bense.conditions.Weather.Level;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form as typed: texts, so that what cannot be read comes back as it was. Times are Shanghai's, to the minute. */
record WarningForm(
        @Nullable String kind,
        @Nullable String level,
        @Nullable String from,
        @Nullable String to,
        @Nullable String text) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    static WarningForm startingAt(Instant now) {
        return new WarningForm(null, null, MINUTE.format(now.atZone(Zone.SHANGHAI)), null, null);
    }

    Kind readKind() {
        return Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> DomainException.invalidField("kind", "weather-kind"));
    }

    Level readLevel() {
        return Arrays.stream(Level.values())
                .filter(l -> l.name().equals(level))
                .findFirst()
                .orElseThrow(() -> DomainException.invalidField("level", "weather-level"));
    }

    Instant readFrom(String label) {
        var read = read("from", label, from);
        if (read == null) {
            throw DomainException.invalidField("from", "weather-from-required");
        }
        return read;
    }

    @Nullable
    Instant readTo(String label) {
        return read("to", label, to);
    }

    String readText() {
        return text == null ? "" : text;
    }

    static @Nullable Instant read(String field, String label, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip().replace(' ', 'T'))
                    .atZone(Zone.SHANGHAI)
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            throw DomainException.invalidField(field, "weather-time", label, typed);
        }
    }
}
