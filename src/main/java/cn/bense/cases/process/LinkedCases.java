package cn.bense.cases.process;

import cn.bense.cases.Channel;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.Report;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.catalog.Catalog;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.shared.SubjectRef;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Cases opened while another is handled: the pipe behind the gully, the broken grate, the dead tree. */
@Component
class LinkedCases {

    /** A missing or broken grate is an emergency: the barrier stays until it is mended (domain.md 3 and 6.1). */
    private static final String GRATE = "GRATE_BROKEN";

    /** What is handed over while the parent waits; any other linked case is none of the parent's business (6.1). */
    private static final String HANDED_OVER = "PIPE_BLOCKED";

    /** Photos that show the place; slips are none of the other case's business. */
    private static final Set<String> OF_THE_SITE = Set.of("before", "during", "after");

    private static final Person SYSTEM = new Person(CaseJournal.SYSTEM, "系统", "DUCHA", "督查科", false, Set.of(), null);

    private final CaseFiles files;
    private final FilingDesk filing;
    private final Catalog catalog;
    private final Photos photos;
    private final CaseJournal journal;
    private final CaseProcess process;
    private final Clock clock;

    LinkedCases(
            CaseFiles files,
            @Lazy FilingDesk filing,
            Catalog catalog,
            Photos photos,
            CaseJournal journal,
            CaseProcess process,
            Clock clock) {
        this.files = files;
        this.filing = filing;
        this.catalog = catalog;
        this.photos = photos;
        this.journal = journal;
        this.process = process;
        this.clock = clock;
    }

    /** Filed as its own, linked both ways; once per parent and item while the first is open. */
    void open(CaseFile parent, String item) {
        var open = files.findByFindingLinkedFromOrderByNumber(parent.number()).stream()
                .filter(c -> c.finding().item().equals(item) && !c.state().ended())
                .findFirst();
        if (open.isPresent()) {
            copyPhotos(parent, open.get().number());
            journal.noted(open.get(), "FOUND_AGAIN", CaseJournal.SYSTEM, "处置 " + parent.number() + " 时又发现一处，一并处理");
            return;
        }
        var name = catalog.item(item, clock.instant()).map(Catalog.Item::name).orElse(item);
        var number = filing.report(SYSTEM, report(parent, item));
        copyPhotos(parent, number);
        journal.noted(parent, "LINKED_OPENED", CaseJournal.SYSTEM, "另立关联案件 " + number + "（" + name + "）");
    }

    private static Report report(CaseFile parent, String item) {
        return new Report(
                item,
                null,
                item.equals(GRATE) ? Severity.EMERGENCY : Severity.NORMAL,
                parent.site().point(),
                parent.site().accuracyM(),
                parent.site().address(),
                null,
                "处置 " + parent.number() + " 时发现",
                List.of(),
                Channel.SYSTEM,
                null,
                null,
                null,
                List.of(),
                parent.number());
    }

    /** The parent's photos of its work show what was found; bound by those who took them. */
    private void copyPhotos(CaseFile parent, String number) {
        var order = parent.workOrder();
        if (order == null) {
            return;
        }
        for (var bound : photos.of(new SubjectRef("work-order", order))) {
            if (OF_THE_SITE.contains(bound.kind())) {
                photos.tie(
                        new SubjectRef("case", number),
                        "before",
                        List.of(new Photos.Shot(bound.photo().id(), bound.shot(), bound.note())),
                        CaseJournal.SYSTEM);
            }
        }
    }

    /** A case was closed: a parent that handed its pipe over to it, or to a case merged into it, goes on. */
    void closed(CaseFile done) {
        goOn(done);
        files.findByCourseMergedIntoOrderByNumber(done.number()).forEach(this::goOn);
    }

    private void goOn(CaseFile child) {
        var parent = child.finding().linkedFrom();
        if (parent != null && child.finding().item().equals(HANDED_OVER)) {
            files.findLockedByNumber(parent).ifPresent(this::handedBack);
        }
    }

    private void handedBack(CaseFile parent) {
        var order = parent.workOrder();
        if (order != null && process.municipalDone(order)) {
            process.resumed(parent.number());
        }
    }
}
