package cn.bense.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditEvent;
import cn.bense.audit.AuditTrail;
import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.catalog.CatalogDesk.NewDeadlines;
import cn.bense.organization.Person;
import cn.bense.organization.Places.Region;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import cn.bense.web.IfMatch;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class CatalogDeskIT {

    private static final Instant NOW = Instant.parse("2026-05-18T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 18);
    private static final String DRAIN = "DRAIN_LEAF_CLEARING";
    private static final Person ADMIN = person(Post.ADMIN);

    private final List<AuditEntry> told = new ArrayList<>();
    private Catalog catalog;
    private CatalogDesk desk;

    @BeforeEach
    void open() throws IOException {
        var database = new RegisterTestDatabase();
        var jdbc = database.jdbc();
        var cached = new CachedCatalog(new CatalogTables(jdbc));
        catalog = cached;
        desk = database.transactional(new CatalogDesk(
                cached,
                new CatalogWriter(jdbc),
                new VersionRules(null, null),
                new ItemChanges(messages()),
                new ToldTrail(),
                Clock.fixed(NOW, Zone.SHANGHAI)));
    }

    @Test
    void aNewVersionBeginsOnItsDayAndLeavesEarlierCasesAlone() {
        var june = LocalDate.of(2026, 6, 1);
        var item = desk.publish(DRAIN, new NewDeadlines(june, List.of(row(6)), "汛期前缩短"), IfMatch.NONE, ADMIN);

        assertThat(item.version()).isEqualTo(2);
        assertThat(item.steps()).isNotEmpty();
        assertThat(limit(NOW)).isEqualTo(8);
        assertThat(limit(Instant.parse("2026-05-31T15:59:59.999Z"))).isEqualTo(8);
        assertThat(limit(Instant.parse("2026-05-31T16:00:00Z"))).isEqualTo(6);
    }

    @Test
    void aVersionOfTodayBeginsNowNotThisMorning() {
        desk.publish(DRAIN, new NewDeadlines(TODAY, List.of(row(6)), "暴雨"), IfMatch.NONE, ADMIN);

        assertThat(limit(NOW.minusMillis(1))).isEqualTo(8);
        assertThat(limit(NOW)).isEqualTo(6);
    }

    @Test
    void copiesKindsToTheNextVersion() {
        var item =
                desk.publish("TREE_PIT_CLEARING", new NewDeadlines(TODAY, List.of(row(6)), "调整"), IfMatch.NONE, ADMIN);
        assertThat(item.variants())
                .extracting(Catalog.Variant::code)
                .containsExactly("LITTER", "WEEDS", "SOIL", "GRATE");
    }

    @Test
    void writesOldAndNewIntoTheAudit() {
        desk.publish(DRAIN, new NewDeadlines(TODAY, List.of(row(6)), "汛期前缩短"), IfMatch.NONE, ADMIN);

        assertThat(told).singleElement().satisfies(e -> {
            assertThat(e.type()).isEqualTo("VERSION_PUBLISHED");
            assertThat(e.from()).isEqualTo("1");
            assertThat(e.to()).isEqualTo("2");
            assertThat(e.text()).contains("下水道落叶（城区、一般）8 工作时 改为 6 工作时", "（城区、紧急）2 紧急时 改为 未设", "汛期前缩短");
        });
    }

    @Test
    void refusesAWriterWhoSawAnOlderVersion() {
        var wanted = new NewDeadlines(TODAY, List.of(row(6)), "x");
        desk.publish(DRAIN, wanted, new IfMatch(1), ADMIN);
        assertThatThrownBy(() -> desk.publish(DRAIN, wanted, new IfMatch(1), ADMIN))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("stale"));
    }

    @Test
    void refusesADayThatHasPassed() {
        refuses(422, "version-date-past", new NewDeadlines(TODAY.minusDays(1), List.of(row(6)), "x"), ADMIN);
    }

    @Test
    void refusesToBeginBeforeTheLastVersion() {
        desk.publish(DRAIN, new NewDeadlines(TODAY.plusDays(9), List.of(row(6)), "x"), IfMatch.NONE, ADMIN);
        refuses(422, "version-before-last", new NewDeadlines(TODAY.plusDays(8), List.of(row(5)), "x"), ADMIN);
    }

    @Test
    void refusesATableThatCouldLeaveACaseWithoutDeadline() {
        var emergencyOnly = new DeadlineRow(null, Region.TOWN, Severity.EMERGENCY, new Limit(2, LimitUnit.WORK_HOUR));
        refuses(422, "deadline-default-missing", new NewDeadlines(TODAY, List.of(emergencyOnly), "x"), ADMIN);
        refuses(422, "deadline-twice", new NewDeadlines(TODAY, List.of(row(6), row(7)), "x"), ADMIN);
        var unknownKind = new DeadlineRow("MOON", Region.TOWN, Severity.NORMAL, new Limit(2, LimitUnit.WORK_HOUR));
        refuses(422, "variant-unknown", new NewDeadlines(TODAY, List.of(row(6), unknownKind), "x"), ADMIN);
        refuses(422, "reason-length", new NewDeadlines(TODAY, List.of(row(6)), " "), ADMIN);
    }

    @Test
    void refusesAnyoneButTheAdministrator() {
        refuses(403, "forbidden", new NewDeadlines(TODAY, List.of(row(6)), "x"), person(Post.SUPERVISOR));
        assertThat(told).isEmpty();
    }

    private void refuses(int status, String code, NewDeadlines wanted, Person by) {
        assertThatThrownBy(() -> desk.publish(DRAIN, wanted, IfMatch.NONE, by))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.status()).isEqualTo(status);
                });
    }

    private int limit(Instant at) {
        return catalog.limit(DRAIN, null, Region.FRINGE, Severity.NORMAL, at).amount();
    }

    private static DeadlineRow row(int hours) {
        return new DeadlineRow(null, Region.TOWN, Severity.NORMAL, new Limit(hours, LimitUnit.WORK_HOUR));
    }

    private static Person person(Post post) {
        return new Person("lin", "林静", "DUCHA", "督查科", false, Set.of(post), null);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/catalog", "messages/organization", "messages/worktime");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    private final class ToldTrail implements AuditTrail {
        @Override
        public AuditEvent append(SubjectRef subject, AuditEntry entry) {
            told.add(entry);
            @Nullable String none = null;
            return new AuditEvent(1, NOW, entry.actor(), entry.type(), none, none, entry.text(), "", "");
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
