package cn.bense.cases.model;

import cn.bense.cases.CaseFacts;
import cn.bense.catalog.Catalog;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
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

    CaseFactsReader(
            CaseFiles files,
            CaseDeadlines deadlines,
            SeparationPolicy separation,
            CaseRights rights,
            Catalog catalog,
            Photos photos) {
        this.files = files;
        this.deadlines = deadlines;
        this.separation = separation;
        this.rights = rights;
        this.catalog = catalog;
        this.photos = photos;
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
                f.feedbackAt(),
                f.closedAt(),
                deadlines.lateBy(f),
                given.performer(),
                given.performerName(),
                given.contract(),
                given.owner(),
                f.reworkCount(),
                finding.selfHandled(),
                catalog.item(finding.item(), finding.foundAt())
                        .map(Catalog.Item::clause)
                        .orElse(null),
                photos.of(f.ref()).stream()
                        .filter(p -> p.kind().equals("before"))
                        .map(p -> p.photo().sha256())
                        .toList(),
                f.site().point().lat(),
                f.site().point().lon());
    }

    @Override
    public void lock(String number) {
        files.findLockedByNumber(number).orElseThrow(() -> DomainException.notFound("case", number));
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
