package cn.bense.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditEvent;
import cn.bense.audit.AuditTrail;
import cn.bense.catalog.CalendarDesk.DayChange;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import cn.bense.worktime.Holidays;
import cn.bense.worktime.SpecialDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class CalendarDeskTest {

    private static final Person ADMIN = person(Post.ADMIN);
    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 1);

    private final TreeMap<LocalDate, SpecialDay> kept = new TreeMap<>();
    private final List<AuditEntry> told = new ArrayList<>();
    private final CalendarDesk desk = new CalendarDesk(
            new Kept(), new Told(), messages(), Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), Zone.SHANGHAI));

    @Test
    void recordsADayAndSaysOldAndNew() {
        assertThat(desk.record(List.of(rest(FRIDAY)), "国办通知", ADMIN)).isOne();
        assertThat(kept.get(FRIDAY)).isEqualTo(new SpecialDay(FRIDAY, Holidays.Kind.REST, "元旦"));
        assertThat(told).singleElement().satisfies(e -> {
            assertThat(e.from()).isEqualTo("照常");
            assertThat(e.text()).contains("2027-01-01", "元旦放假", "国办通知");
        });
    }

    @Test
    void theSameListTwiceChangesNothing() {
        desk.record(List.of(rest(FRIDAY)), "国办通知", ADMIN);
        assertThat(desk.record(List.of(rest(FRIDAY)), "国办通知", ADMIN)).isZero();
        assertThat(told).hasSize(1);
    }

    @Test
    void makesADayOrdinaryAgain() {
        desk.record(List.of(rest(FRIDAY)), "国办通知", ADMIN);
        desk.record(List.of(new DayChange(FRIDAY, null, "")), "录错了", ADMIN);
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, REST, 元旦, calendar-past",
        "2029-01-01, REST, 元旦, calendar-far",
        "2027-01-02, REST, 元旦, calendar-rest-weekend",
        "2027-01-04, WORK, 元旦, calendar-work-weekday",
        "2027-01-04, REST, '', calendar-name",
        "2027-01-01, WORK, 元旦, calendar-twice"
    })
    void refusesWhatCannotBe(LocalDate day, Holidays.Kind kind, String holiday, String code) {
        assertThatThrownBy(() -> desk.record(List.of(rest(FRIDAY), new DayChange(day, kind, holiday)), "国办通知", ADMIN))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.errors())
                            .singleElement()
                            .satisfies(f -> assertThat(f.field()).startsWith("days[1]."));
                });
        assertThat(kept).as("all or none").isEmpty();
    }

    @Test
    void onlyTheSystemAdministratorRecords() {
        assertThatThrownBy(() -> desk.record(List.of(rest(FRIDAY)), "x", person(Post.SUPERVISOR)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.status()).isEqualTo(403));
    }

    private static DayChange rest(LocalDate day) {
        return new DayChange(day, Holidays.Kind.REST, "元旦");
    }

    private static Person person(Post post) {
        return new Person("somebody", "某人", "CGB", "城管办", false, Set.of(post), null);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/catalog", "messages/worktime");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    private final class Kept implements Holidays {
        @Override
        public void mark(LocalDate day, Kind kind, String holiday) {
            kept.put(day, new SpecialDay(day, kind, holiday));
        }

        @Override
        public void clear(LocalDate day) {
            kept.remove(day);
        }

        @Override
        public List<SpecialDay> recorded(LocalDate from, LocalDate to) {
            return List.copyOf(kept.subMap(from, true, to, true).values());
        }
    }

    private final class Told implements AuditTrail {
        @Override
        public AuditEvent append(SubjectRef subject, AuditEntry entry) {
            told.add(entry);
            return new AuditEvent(1, Instant.EPOCH, entry.actor(), entry.type(), null, null, entry.text(), "", "");
        }

        @Override
        public List<AuditEvent> of(SubjectRef subject) {
            return List.of();
        }

        @Override
        public Optional<AuditEvent> firstBroken(SubjectRef subject) {
            return Optional.empty();
        }
    }
}
