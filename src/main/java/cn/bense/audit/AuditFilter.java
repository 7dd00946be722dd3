package cn.bense.audit;

import cn.bense.shared.DomainException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the log; null is no condition.
 *
 * @param from first day, Asia/Shanghai
 * @param to last day, inclusive
 * @param who user name, or the name of one or more people
 * @param kind subject kind: {@code case}, {@code deduction}, {@code account} ...
 * @param type the domain's word for the act
 * @param subject number of the case, deduction, contract ... exactly
 * @param sensitive only looks at what is personal or leaves the program
 */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String who,
        @Nullable String kind,
        @Nullable String type,
        @Nullable String subject,
        boolean sensitive) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, false);

    /** @throws DomainException 422 {@code audit-days} when the last day is before the first */
    public AuditFilter {
        if (from != null && to != null && to.isBefore(from)) {
            throw DomainException.invalidField("to", "audit-days", from, to);
        }
        who = blank(who);
        kind = blank(kind);
        type = blank(type);
        subject = blank(subject);
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
