package cn.bense.cases.web;

import cn.bense.cases.RequestDesk.Asked;
import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestReason;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the phone sends it (ui/22): parameters {@code f.<field>}, only those of the chosen kind. */
record RequestForm(Map<String, String> values) {

    static final RequestForm EMPTY = new RequestForm(Map.of());

    @Nullable
    public String text(String field) {
        var value = values.get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Nullable
    RequestKind kind() {
        return constant(RequestKind.class, text("kind"));
    }

    @Nullable
    RequestReason reason() {
        return constant(RequestReason.class, text("reasonCode"));
    }

    /** A condition chosen instead of a day leaves the day out. */
    Asked toAsked(RequestKind kind, List<String> photoIds) {
        var waits = kind == RequestKind.SUSPENSION && "CONDITION".equals(text("end"));
        var until = switch (kind) {
            case RETURN -> null;
            case EXTENSION -> instant(text("extendUntil"));
            case SUSPENSION -> waits ? null : instant(text("suspendUntil"));
        };
        return new Asked(
                reason(),
                text("reason"),
                kind == RequestKind.RETURN ? text("proposedUnit") : null,
                until,
                waits ? text("condition") : null,
                photoIds);
    }

    /** What {@code datetime-local} sends, or as people write it. */
    static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T'))
                    .atZone(Zone.SHANGHAI)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            throw DomainException.invalidField("until", "request-until-unreadable", text);
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
