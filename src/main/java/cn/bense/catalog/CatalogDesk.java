package cn.bense.catalog;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import cn.bense.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing the catalogue: a change is a new rule version, so a case already filed keeps the one it was filed under. */
@Service
public class CatalogDesk {

    /**
     * The whole deadline table of an item from a day on; today means from this moment.
     *
     * @param reason why, for the audit row, 1 to 200 characters
     */
    public record NewDeadlines(LocalDate from, List<DeadlineRow> deadlines, String reason) {}

    private final CachedCatalog catalog;
    private final CatalogWriter writer;
    private final DeadlineChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    CatalogDesk(CachedCatalog catalog, CatalogWriter writer, DeadlineChanges changes, AuditTrail audit, Clock clock) {
        this.catalog = catalog;
        this.writer = writer;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes the next version of an item. 403 without post ADMIN; 404 {@code item-not-found}; 409 {@code stale} when
     * {@code seen} is not the last version; 422 {@code
     * version-date-past}, {@code version-before-last}, {@code deadline-default-missing}, {@code deadline-twice}, {@code
     * variant-unknown}, {@code reason-length}.
     *
     * @return the item as it reads under the new version
     */
    @Transactional
    public Item publish(String code, NewDeadlines wanted, IfMatch seen, Person by) {
        if (!by.holds(Post.ADMIN)) {
            throw DomainException.forbidden("forbidden");
        }
        writer.lock(code);
        catalog.forget();
        var history = catalog.history(code);
        if (history.isEmpty()) {
            throw DomainException.notFound("item-not-found", code);
        }
        var last = history.get(history.size() - 1);
        seen.check(last.item().version());
        var now = clock.instant();
        var begins = begin(wanted.from(), now);
        VersionRules.check(last, wanted, begins);
        writer.insertNext(last.item(), wanted, begins, by.username(), now);
        tell(last.item(), wanted, by);
        return catalog.item(code, begins).orElseThrow();
    }

    /** Today begins now: what was filed this morning keeps this morning's rule. */
    private static Instant begin(LocalDate from, Instant now) {
        var today = now.atZone(Zone.SHANGHAI).toLocalDate();
        if (from.isBefore(today)) {
            throw DomainException.invalidField("from", "version-date-past", from, today);
        }
        return from.equals(today) ? now : from.atStartOfDay(Zone.SHANGHAI).toInstant();
    }

    private void tell(Item before, NewDeadlines wanted, Person by) {
        audit.append(
                new SubjectRef("item", before.code()),
                new AuditEntry(
                        by.username(),
                        "VERSION_PUBLISHED",
                        String.valueOf(before.version()),
                        String.valueOf(before.version() + 1),
                        changes.sentence(before, wanted)));
    }
}
