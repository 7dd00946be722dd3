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

    /** A version of an item: when it begins, what it says, why; {@code upcoming} while it can still be withdrawn. */
    public record Version(Instant begins, Item item, String reason, String publishedBy, boolean upcoming) {}

    private final CachedCatalog catalog;
    private final CatalogWriter writer;
    private final VersionRules rules;
    private final ItemChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    CatalogDesk(
            CachedCatalog catalog,
            CatalogWriter writer,
            VersionRules rules,
            ItemChanges changes,
            AuditTrail audit,
            Clock clock) {
        this.catalog = catalog;
        this.writer = writer;
        this.rules = rules;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean mayWrite(Person person) {
        return person.holds(Post.ADMIN);
    }

    /** The fronts an item can belong to, in the order of the notice. */
    public List<String> fronts() {
        return VersionRules.FRONTS;
    }

    /** Keys of the processes an item can be rectified by. */
    public List<String> processes() {
        return rules.cleanupProcesses();
    }

    /** What another version would change, one sentence each. */
    public List<String> differences(Item before, Item wanted) {
        return changes.lines(before, wanted);
    }

    /** All versions of an item, the newest first; 404 {@code item-not-found}. */
    @Transactional(readOnly = true)
    public List<Version> versions(String code) {
        last(code);
        return writer.versions(code, clock.instant(), catalog.history(code));
    }

    /**
     * Publishes the next deadlines of an item, the rest as it was. 403 without post ADMIN; 404 {@code item-not-found};
     * 409 {@code stale} when {@code seen} is not the last version; 422 {@code version-date-past}, {@code
     * version-before-last}, {@code deadline-default-missing}, {@code deadline-twice}, {@code variant-unknown}, {@code
     * reason-length}.
     *
     * @return the item as it reads under the new version
     */
    @Transactional
    public Item publish(String code, NewDeadlines wanted, IfMatch seen, Person by) {
        refuseReader(by);
        writer.lock(code);
        catalog.forget();
        var next = last(code).item().withDeadlines(wanted.deadlines());
        return revise(code, wanted.from(), next, wanted.reason(), seen, by);
    }

    /**
     * Publishes the next version of an item as a whole; its code, codes of standards and number are kept. Refusals of
     * {@link #publish}, and 422 {@code item-name}, {@code item-front}, {@code item-process}, {@code item-owner}, {@code
     * item-clause}, {@code item-variant}, {@code item-line}.
     *
     * @param from first day; today means from this moment
     */
    @Transactional
    public Item revise(String code, LocalDate from, Item wanted, String reason, IfMatch seen, Person by) {
        refuseReader(by);
        writer.lock(code);
        catalog.forget();
        var last = last(code);
        seen.check(last.item().version());
        var now = clock.instant();
        var begins = begin(from, now);
        rules.check(last, wanted, reason, begins);
        writer.insert(wanted, last.item().version() + 1, reason.strip(), begins, by.username(), now);
        tell(code, last.item().version(), changes.sentence(last.item(), wanted, from, reason.strip()), by);
        return catalog.item(code, begins).orElseThrow();
    }

    /**
     * Adds an item that cases can be filed under from now on; refusals of {@link #revise}, 422 {@code item-code}, 409
     * {@code item-taken}.
     */
    @Transactional
    public Item add(Item wanted, String reason, Person by) {
        refuseReader(by);
        rules.checkNew(wanted, reason);
        catalog.forget();
        if (!catalog.history(wanted.code()).isEmpty()) {
            throw DomainException.conflict("item-taken", wanted.code());
        }
        var now = clock.instant();
        writer.addItem(wanted.code());
        writer.insert(wanted, 1, reason.strip(), now, by.username(), now);
        tell(wanted.code(), 0, changes.added(wanted, reason.strip()), by);
        return catalog.item(wanted.code(), now).orElseThrow();
    }

    /** Takes back the last version before it begins; 409 {@code version-begun}, 409 {@code stale}. */
    @Transactional
    public void withdraw(String code, int version, Person by) {
        refuseReader(by);
        writer.lock(code);
        catalog.forget();
        var last = last(code);
        new IfMatch(version).check(last.item().version());
        if (!last.validFrom().isAfter(clock.instant()) || version == 1) {
            throw DomainException.conflict("version-begun", version);
        }
        writer.delete(code, version);
        audit.append(
                new SubjectRef("item", code),
                new AuditEntry(
                        by.username(),
                        "VERSION_WITHDRAWN",
                        String.valueOf(version),
                        String.valueOf(version - 1),
                        changes.withdrawn(version)));
    }

    private ItemVersion last(String code) {
        var history = catalog.history(code);
        if (history.isEmpty()) {
            throw DomainException.notFound("item-not-found", code);
        }
        return history.get(history.size() - 1);
    }

    private void refuseReader(Person by) {
        if (!mayWrite(by)) {
            throw DomainException.forbidden("forbidden");
        }
    }

    /** Today begins now: what was filed this morning keeps this morning's rule. */
    private static Instant begin(LocalDate from, Instant now) {
        var today = now.atZone(Zone.SHANGHAI).toLocalDate();
        if (from.isBefore(today)) {
            throw DomainException.invalidField("from", "version-date-past", from, today);
        }
        return from.equals(today) ? now : from.atStartOfDay(Zone.SHANGHAI).toInstant();
    }

    private void tell(String code, int before, String sentence, Person by) {
        audit.append(
                new SubjectRef("item", code),
                new AuditEntry(
                        by.username(),
                        "VERSION_PUBLISHED",
                        String.valueOf(before),
                        String.valueOf(before + 1),
                        sentence));
    }
}
