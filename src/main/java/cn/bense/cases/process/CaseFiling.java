package cn.bense.cases.process;

import cn.bense.audit.NumberRegister;
import cn.bense.cases.CaseFacts.Hand;
import cn.bense.cases.CaseState;
import cn.bense.cases.Channel;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.Report;
import cn.bense.cases.model.CaseDeadlines;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.CaseRights;
import cn.bense.cases.model.Finding;
import cn.bense.cases.model.SealedReporters;
import cn.bense.cases.model.SeparationPolicy;
import cn.bense.cases.model.Site;
import cn.bense.catalog.Catalog;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.cleanup.TaskInbox;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes problems in; what the process does next happens in the same transaction. */
@Component
@Transactional
class CaseFiling implements FilingDesk {

    private static final int DESCRIPTION_LIMIT = 2000;
    private static final double MAX_ACCURACY_M = 100_000;

    private final CaseFiles files;
    private final Catalog catalog;
    private final Places places;
    private final Photos photos;
    private final PhotoReuse reuse;
    private final CaseDeadlines deadlines;
    private final SeparationPolicy separation;
    private final SealedReporters reporters;
    private final CaseRights rights;
    private final CaseJournal journal;
    private final Merging merging;
    private final SiteVerifying sites;
    private final CaseProcess process;
    private final TaskInbox inbox;
    private final NumberRegister numbers;
    private final Clock clock;

    CaseFiling(
            CaseFiles files,
            Catalog catalog,
            Places places,
            Photos photos,
            PhotoReuse reuse,
            CaseDeadlines deadlines,
            SeparationPolicy separation,
            SealedReporters reporters,
            CaseRights rights,
            CaseJournal journal,
            Merging merging,
            SiteVerifying sites,
            CaseProcess process,
            TaskInbox inbox,
            NumberRegister numbers,
            Clock clock) {
        this.files = files;
        this.catalog = catalog;
        this.places = places;
        this.photos = photos;
        this.reuse = reuse;
        this.deadlines = deadlines;
        this.separation = separation;
        this.reporters = reporters;
        this.rights = rights;
        this.journal = journal;
        this.merging = merging;
        this.sites = sites;
        this.process = process;
        this.inbox = inbox;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public String report(Person finder, Report report) {
        var now = clock.instant();
        var item = item(report, now);
        var site = site(report);
        check(report);
        reuse.refuse(finder, report);
        var severity =
                deadlines.severityAt(item.code(), report.severity() == null ? Severity.NORMAL : report.severity(), now);
        var file = files.save(
                new CaseFile(nextNumber(numbers, now), new Finding(report, item, finder, now), severity, site));
        reporters.keep(file.number(), report.reporterName(), report.reporterPhone());
        photos.bind(file.ref(), "before", report.photoIds(), finder.username());
        photos.bind(file.ref(), "after", report.selfHandledPhotoIds(), finder.username());
        separation.take(file.number(), finder, Hand.FINDER);
        journal.moved(file, CaseState.REPORTED, "REPORTED", finder.username(), reportText(report));
        var target = report.mergeInto();
        if (target != null) {
            merging.merge(file, target, "mergeInto", finder);
        } else {
            process.found(file.number());
        }
        return file.number();
    }

    private static String reportText(Report report) {
        var photos =
                report.photoIds().isEmpty() ? "" : "，附 " + report.photoIds().size() + " 张照片";
        return (report.channel() == Channel.SYSTEM ? "处置中发现" : "上报") + photos;
    }

    private Catalog.Item item(Report report, Instant now) {
        var item = catalog.item(report.item(), now)
                .orElseThrow(() -> DomainException.invalidField("item", "item-unknown", report.item()));
        var variant = report.variant();
        if (variant != null && item.variants().stream().noneMatch(v -> v.code().equals(variant))) {
            throw DomainException.invalidField("variant", "variant-unknown", variant, item.name());
        }
        return item;
    }

    /** Where it is; a road chosen by hand wins over the position's (accuracy over 50 m asks for one). */
    private Site site(Report report) {
        var place = places.locate(report.at())
                .orElseThrow(() -> DomainException.invalidField(
                        "location",
                        "outside-county",
                        report.at().lat(),
                        report.at().lon()));
        var road = report.road();
        if (road != null && !road.equals(place.road())) {
            var chosen = places.road(road)
                    .orElseThrow(() -> DomainException.invalidField("location.road", "road-unknown", road));
            place = new Places.Place(
                    chosen.code(), chosen.name(), chosen.region(), place.grid(), place.gridName(), chosen.name());
        }
        return new Site(report.at(), report.accuracyM(), report.address(), place);
    }

    private static void check(Report report) {
        var accuracy = report.accuracyM();
        if (accuracy != null && !(accuracy >= 0 && accuracy <= MAX_ACCURACY_M)) {
            throw DomainException.invalidField("location.accuracy", "accuracy-range", accuracy);
        }
        var description = report.description();
        if (description != null && description.length() > DESCRIPTION_LIMIT) {
            throw DomainException.invalidField("description", "description-too-long", description.length());
        }
        if (report.photoIds().isEmpty() && !report.channel().fromThePublic() && report.channel() != Channel.SYSTEM) {
            throw DomainException.invalidField("photoIds", "photos-required");
        }
    }

    static String nextNumber(NumberRegister numbers, Instant now) {
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(
                now.atZone(Zone.SHANGHAI).toLocalDate());
        return "AJ%s-%05d".formatted(day, numbers.next("AJ", day));
    }

    @Override
    public void verify(Person person, String number, Verification verification) {
        var fields = new HashMap<String, Object>(
                Map.of("outcome", verification.outcome().name()));
        if (verification.reason() != null) {
            fields.put("reason", verification.reason());
        }
        if (verification.mergeInto() != null) {
            fields.put("mergeInto", verification.mergeInto());
        }
        var file = visible(person, number);
        if (!rights.dispatches(person)) {
            throw DomainException.forbidden("not-your-task", "核实上报");
        }
        sites.recallFor(file, verification.outcome());
        inbox.completeAt(person, number, CaseProcess.VERIFY, fields, Map.of());
    }

    @Override
    public void merge(Person person, String number, String into) {
        var file = visible(person, number);
        if (!rights.dispatches(person)) {
            throw DomainException.forbidden("not-your-task", "并案");
        }
        if (file.state() == CaseState.REPORTED || file.state() == CaseState.VERIFYING) {
            verify(person, number, new Verification(Verification.Outcome.MERGE, null, into));
            return;
        }
        merging.merge(file, into, "into", person);
        process.withdrawn(number);
    }

    private CaseFile visible(Person person, String number) {
        return files.findLockedByNumber(number)
                .filter(f -> rights.maySee(person, f))
                .orElseThrow(() -> DomainException.notFound("case", number));
    }
}
