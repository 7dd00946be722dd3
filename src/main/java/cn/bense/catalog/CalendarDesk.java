package cn.bense.catalog;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.shared.DomainException.FieldError;
import cn.bense.shared.SubjectRef;
import cn.bense.worktime.Holidays;
import cn.bense.worktime.Holidays.Kind;
import cn.bense.worktime.SpecialDay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recording the days that differ from Monday to Friday (domain.md 2.3). Deadlines computed before stay as they are
 * (5.7); the page shows whom a change touches before it is saved.
 */
@Service
public class CalendarDesk {

    private static final int NAME_MAX = 20;

    /** How far ahead a day may be recorded: the State Council announces one year at a time. */
    private static final int YEARS_AHEAD = 2;

    /** A day as it shall read; without a kind it is ordinary again. */
    public record DayChange(LocalDate day, @Nullable Kind kind, String holiday) {}

    private final Holidays holidays;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Clock clock;

    CalendarDesk(Holidays holidays, AuditTrail audit, MessageSource messages, Clock clock) {
        this.holidays = holidays;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    public boolean mayWrite(Person person) {
        return person.holds(Post.ADMIN);
    }

    /** The recorded days of a span, both ends included. */
    public List<SpecialDay> recorded(LocalDate from, LocalDate to) {
        return holidays.recorded(from, to);
    }

    /**
     * Records days; those that read so already are left alone, so the same list may be sent again. All or none.
     *
     * @return how many days changed
     * @throws DomainException 403 without post ADMIN; 422 {@code calendar-past}, {@code calendar-far}, {@code
     *     calendar-name}, {@code calendar-rest-weekend}, {@code calendar-work-weekday}, {@code calendar-twice} (field
     *     {@code days[i]}), {@code reason-length}
     */
    @Transactional
    public int record(List<DayChange> days, String reason, Person by) {
        if (!mayWrite(by)) {
            throw DomainException.forbidden("forbidden");
        }
        if (reason.isBlank() || reason.length() > VersionRules.REASON_MAX) {
            throw DomainException.invalidField("reason", "reason-length", VersionRules.REASON_MAX);
        }
        var wrong = new ArrayList<FieldError>();
        var changed = new ArrayList<DayChange>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            if (sameAsRecorded(day)) {
                continue;
            }
            changed.add(day);
            complaint(day, days.subList(0, i)).ifPresent(new At(i, wrong)::add);
        }
        if (!wrong.isEmpty()) {
            throw new DomainException(
                    DomainException.Kind.INVALID,
                    wrong.get(0).code(),
                    wrong,
                    wrong.get(0).args().toArray());
        }
        changed.forEach(day -> write(day, reason.strip(), by));
        return changed.size();
    }

    /** Where in the list a complaint belongs. */
    private record At(int index, List<FieldError> wrong) {
        void add(Complaint c) {
            wrong.add(new FieldError("days[" + index + "]." + c.field(), c.code(), c.args()));
        }
    }

    private record Complaint(String field, String code, Object... args) {}

    private Optional<Complaint> complaint(DayChange change, List<DayChange> before) {
        var day = change.day();
        var today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            return Optional.of(new Complaint("day", "calendar-past", day, today));
        }
        if (day.getYear() > today.getYear() + YEARS_AHEAD) {
            return Optional.of(new Complaint("day", "calendar-far", day, today.getYear() + YEARS_AHEAD));
        }
        if (before.stream().anyMatch(b -> b.day().equals(day))) {
            return Optional.of(new Complaint("day", "calendar-twice", day));
        }
        if (change.kind() != null
                && (change.holiday().isBlank() || change.holiday().length() > NAME_MAX)) {
            return Optional.of(new Complaint("holiday", "calendar-name", NAME_MAX));
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (change.kind() == Kind.REST && weekend) {
            return Optional.of(new Complaint("kind", "calendar-rest-weekend", day));
        }
        return change.kind() == Kind.WORK && !weekend
                ? Optional.of(new Complaint("kind", "calendar-work-weekday", day))
                : Optional.empty();
    }

    private boolean sameAsRecorded(DayChange change) {
        return reading(change.day())
                .equals(Optional.ofNullable(change.kind())
                        .map(kind -> new SpecialDay(
                                change.day(), kind, change.holiday().strip())));
    }

    private Optional<SpecialDay> reading(LocalDate day) {
        return holidays.recorded(day, day).stream().findFirst();
    }

    private void write(DayChange change, String reason, Person by) {
        var old = words(reading(change.day()));
        if (change.kind() == null) {
            holidays.clear(change.day());
        } else {
            holidays.mark(change.day(), change.kind(), change.holiday().strip());
        }
        var now = words(reading(change.day()));
        audit.append(
                new SubjectRef("calendar", String.valueOf(change.day().getYear())),
                new AuditEntry(
                        by.username(),
                        "DAY_RECORDED",
                        old,
                        now,
                        text("catalog.day-recorded", change.day().toString(), old, now, reason)));
    }

    private String words(Optional<SpecialDay> day) {
        return day.map(d -> text("worktime.day." + d.kind(), d.holiday()))
                .orElseGet(() -> text("catalog.day-ordinary"));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
