package cn.bense.audit.web;

import cn.bense.audit.AuditFilter;
import cn.bense.shared.DomainException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the search asks for, as typed; the same names in page, API and export. */
public record AuditForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String who,
        @Nullable String kind,
        @Nullable String type,
        @Nullable String subject,
        @Nullable Boolean sensitive) {

    /** @throws DomainException 422 {@code audit-day}, {@code audit-days} */
    AuditFilter filter() {
        return new AuditFilter(
                day("from", from), day("to", to), who, kind, type, subject, Boolean.TRUE.equals(sensitive));
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            throw DomainException.invalidField(field, "audit-day", text);
        }
    }
}
