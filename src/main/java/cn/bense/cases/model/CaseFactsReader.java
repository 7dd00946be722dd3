package cn.bense.cases.model;

import cn.bense.cases.CaseFacts;
import cn.bense.catalog.Catalog;
import cn.bense.cleanup.WorkOrders;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a case for the rooms above. */
@Component
@Transactional
class CaseFactsReader implements CaseFacts {

    private final CaseFiles files;
    private final CaseDeadlines deadlines;
    private final SeparationPolicy separation;
    private final CaseRights rights;
    private final Catalog catalog;
    private final Photos photos;
    private final WorkOrders orders;
    private final CaseJournal journal;

    CaseFactsReader(
            CaseFiles files,
            CaseDeadlines deadlines,
            SeparationPolicy separation,
            CaseRights rights,
            Catalog catalog,
            Photos photos,
            WorkOrders orders,
            CaseJournal journal) {
        this.files = files;
        this.deadlines = deadlines;
        this.separation = separation;
        this.rights = rights;
        this.catalog = catalog;
        this.photos = photos;
        this.orders = orders;
        this.journal = journal;
    }

    @Override
    public Optional<Facts> facts(String number) {
        return files.findByNumber(number).map(this::facts);
    }

    private Facts facts(CaseFile f) {
        var finding = f.finding();
        var given = f.assignment();
        return new Facts(
                f.number(),
                finding.item(),
                finding.itemName(),
                f.site().road(),
                f.site().address(),
                finding.channel(),
                finding.foundAt(),
                f.dueClock().dueAt(),
                f.course().feedbackAt(),
                f.course().closedAt(),
                deadlines.lateBy(f),
                given.performer(),
                given.performerName(),
                given.contract(),
                given.owner(),
                f.course().reworkCount(),
                finding.selfHandled() && given.performer() == null,
                finding.finderUnit().equals(given.performer()),
                catalog.item(finding.item(), finding.foundAt())
                        .map(Catalog.Item::clause)
                        .orElse(null),
                proofOf(f),
                f.site().point().lat(),
                f.site().point().lon());
    }

    private List<Proof> proofOf(CaseFile f) {
        var bound = new ArrayList<>(photos.of(f.ref()));
        orders.of(f.ref()).forEach(o -> bound.addAll(photos.of(new SubjectRef("work-order", o.number()))));
        return bound.stream()
                .map(p -> new Proof(p.kind(), p.photo().id(), p.photo().sha256()))
                .toList();
    }

    @Override
    public boolean waitsForDispatch(String number) {
        return files.findByNumber(number)
                .filter(f -> f.assignment().performer() == null && !f.finding().selfHandled())
                .isPresent();
    }

    @Override
    public void lock(String number) {
        if (files.findLockedByNumber(number).isEmpty()) {
            throw DomainException.notFound("case", number);
        }
    }

    @Override
    public void note(String number, String type, String text) {
        files.findByNumber(number).ifPresent(file -> journal.noted(file, type, CaseJournal.SYSTEM, text));
    }

    @Override
    public void takeHand(String number, Person person, Hand hand) {
        separation.take(number, person, hand);
    }

    @Override
    public boolean maySee(Person person, String number) {
        return files.findByNumber(number).filter(f -> rights.maySee(person, f)).isPresent();
    }
}
