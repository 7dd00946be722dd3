package cn.bense.cases.model;

import cn.bense.cases.CaseBook.Performer;
import cn.bense.cases.CaseRow;
import cn.bense.cases.CaseState;
import cn.bense.cases.CaseView;
import cn.bense.cases.Lamp;
import cn.bense.catalog.Catalog;
import cn.bense.cleanup.WorkOrders;
import cn.bense.evidence.Photos;
import cn.bense.evidence.Photos.BoundPhoto;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.SubjectRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case as a person may see it. */
@Component
class CaseViews {

    private final Catalog catalog;
    private final WorkOrders orders;
    private final Photos photos;
    private final Staff staff;
    private final CaseFiles files;
    private final CaseRights rights;
    private final DispatchPolicy policy;
    private final StepClock steps;
    private final Pressures pressures;
    private final Clock clock;

    CaseViews(
            Catalog catalog,
            WorkOrders orders,
            Photos photos,
            Staff staff,
            CaseFiles files,
            CaseRights rights,
            DispatchPolicy policy,
            StepClock steps,
            Pressures pressures,
            Clock clock) {
        this.catalog = catalog;
        this.orders = orders;
        this.photos = photos;
        this.staff = staff;
        this.files = files;
        this.rights = rights;
        this.policy = policy;
        this.steps = steps;
        this.pressures = pressures;
        this.clock = clock;
    }

    CaseView full(Person person, CaseFile f) {
        var finding = f.finding();
        var item = catalog.item(finding.item(), clock.instant());
        var given = f.assignment();
        var due = f.dueClock();
        var company = given.performer() != null
                && staff.unit(given.performer()).filter(Unit::isCompany).isPresent();
        var workOrders = orders.of(f.ref()).stream()
                .map(WorkOrders.WorkOrderView::number)
                .toList();
        return new CaseView(
                f.number(),
                finding.item(),
                finding.itemName(),
                item.map(Catalog.Item::front).orElse(""),
                item.map(Catalog.Item::icon).orElse("alert-circle"),
                variantName(item.orElse(null), finding.variant()),
                f.state(),
                f.severity(),
                finding.channel(),
                finding.description(),
                f.site().point(),
                f.site().accuracyM(),
                f.site().address(),
                f.site().road(),
                f.site().roadName(),
                f.site().grid(),
                f.site().gridName(),
                f.site().region().name(),
                finderName(person, f),
                given.owner(),
                given.owner() == null ? null : staff.unitName(given.owner()),
                company ? given.performer() : null,
                given.performer(),
                given.performerName(),
                given.contract(),
                given.reason(),
                finding.foundAt(),
                f.course().filedAt(),
                given.dispatchedAt(),
                given.acknowledgedAt(),
                f.course().feedbackAt(),
                f.course().closedAt(),
                due.dueAt(),
                due.warnAt(),
                due.internalDueAt(),
                due.limit(),
                due.explanation(),
                lamp(f),
                usedPercent(f),
                steps.dueAt(person, f),
                stepPercent(f),
                f.course().archiveKind(),
                f.course().reworkCount(),
                f.course().mergedInto(),
                finding.linkedFrom(),
                numbers(files.findByCourseMergedIntoOrderByNumber(f.number())),
                numbers(files.findByFindingLinkedFromOrderByNumber(f.number())),
                photosOf(f, workOrders),
                workOrders,
                f.workOrder(),
                rights.mayRecall(person, f),
                rights.actions(person, f),
                pressures.of(person, f),
                f.version());
    }

    CaseRow row(Person person, CaseFile f) {
        var given = f.assignment();
        return new CaseRow(
                f.number(),
                f.finding().item(),
                f.finding().itemName(),
                f.state(),
                f.severity(),
                f.finding().channel(),
                f.site().address(),
                f.site().gridName(),
                f.site().point().lat(),
                f.site().point().lon(),
                given.performer(),
                given.performerName(),
                finderName(person, f),
                f.finding().foundAt(),
                f.dueClock().dueAt(),
                lamp(f),
                usedPercent(f),
                f.course().reworkCount(),
                f.finding().beforePhoto(),
                steps.dueAt(person, f),
                stepPercent(f),
                suggestion(f),
                course(f),
                f.version());
    }

    private static CaseRow.Course course(CaseFile f) {
        return new CaseRow.Course(
                f.site().road(),
                f.site().grid(),
                f.site().region().name(),
                f.assignment().owner(),
                f.assignment().contract(),
                f.course().filedAt(),
                f.assignment().dispatchedAt(),
                f.course().closedAt(),
                f.course().archiveKind(),
                f.course().supervision().level());
    }

    /** Nobody at a contractor learns who found it, except that someone's own report is one's own. */
    private @Nullable String finderName(Person person, CaseFile f) {
        var own = person.username().equals(f.finding().finder());
        return person.ofCompany() && !own ? null : staff.nameOf(f.finding().finder());
    }

    private List<BoundPhoto> photosOf(CaseFile f, List<String> workOrders) {
        var all = new ArrayList<>(photos.of(f.ref()));
        workOrders.forEach(number -> all.addAll(photos.of(new SubjectRef("work-order", number))));
        return all;
    }

    private static List<String> numbers(List<CaseFile> files) {
        return files.stream().map(CaseFile::number).toList();
    }

    private static @Nullable String variantName(Catalog.@Nullable Item item, @Nullable String variant) {
        if (item == null || variant == null) {
            return variant;
        }
        return item.variants().stream()
                .filter(v -> v.code().equals(variant))
                .map(Catalog.Variant::name)
                .findFirst()
                .orElse(variant);
    }

    /** While feedback waits the clock stands at the feedback; after the end at the one that passed. */
    private Instant clockTime(CaseFile f) {
        var feedback = f.course().feedbackAt();
        var stopped = f.state() == CaseState.FEEDBACK_SUBMITTED
                || f.state() == CaseState.RECHECKING
                || f.state() == CaseState.CLOSED;
        return stopped && feedback != null ? feedback : clock.instant();
    }

    private @Nullable Lamp lamp(CaseFile f) {
        if (f.state() == CaseState.VOIDED || f.state() == CaseState.MERGED) {
            return null; // its clock is stopped and rates nobody (domain.md 2.2)
        }
        return Lamp.at(f.dueClock().warnAt(), f.dueClock().dueAt(), f.dueClock().stopped(), clockTime(f));
    }

    /** Share of the time used, 0 to 100, from dispatch to deadline by the wall clock. */
    private int usedPercent(CaseFile f) {
        var from = f.assignment().dispatchedAt();
        var due = f.dueClock().dueAt();
        if (from == null || due == null || !due.isAfter(from)) {
            return 0;
        }
        var used = Duration.between(from, clockTime(f)).toMillis()
                * 100
                / Duration.between(from, due).toMillis();
        return (int) Math.max(0, Math.min(100, used));
    }

    private int stepPercent(CaseFile f) {
        var ofStep = steps.usedPercent(f);
        return ofStep == null ? usedPercent(f) : ofStep;
    }

    private @Nullable Performer suggestion(CaseFile f) {
        return f.state() == CaseState.FILED
                ? policy.only(f)
                        .map(r -> new Performer(r.unit(), r.unitName(), r.why()))
                        .orElse(null)
                : null;
    }

    List<Performer> performers(CaseFile file) {
        var all = new ArrayList<Performer>();
        policy.responsible(file).forEach(r -> all.add(new Performer(r.unit(), r.unitName(), r.why())));
        staff.units().stream()
                .filter(DispatchPolicy::mayPerform)
                .filter(u -> all.stream().noneMatch(p -> p.code().equals(u.code())))
                .forEach(u -> all.add(new Performer(u.code(), u.name(), null)));
        return all;
    }
}
