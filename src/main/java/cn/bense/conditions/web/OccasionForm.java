package cn.bense.conditions.web;

import cn.bense.conditions.Occasions.Kind;
import cn.bense.shared.DomainException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A permit or event as typed: texts, so that what cannot be read comes back as it was. */
record OccasionForm(
        @Nullable String kind,
        @Nullable String document,
        @Nullable String text,
        @Nullable String road,
        @Nullable String grid,
        @Nullable String from,
        @Nullable String to) {

    Kind readKind() {
        return Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> DomainException.invalidField("kind", "occasion-kind"));
    }

    Instant time(String field, @Nullable String typed, String label) {
        var read = WarningForm.read(field, label, typed);
        if (read == null) {
            throw DomainException.invalidField(field, "occasion-time", label);
        }
        return read;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static @Nullable String code(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
