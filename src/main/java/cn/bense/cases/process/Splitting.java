package cn.bense.cases.process;

import cn.bense.audit.NumberRegister;
import cn.bense.cases.CaseFacts.Hand;
import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.DispatchPolicy;
import cn.bense.cases.model.Part;
import cn.bense.cases.model.Parts;
import cn.bense.cases.model.SeparationPolicy;
import cn.bense.cases.model.SupervisionRights;
import cn.bense.evidence.Photos;
import cn.bense.evidence.Photos.BoundPhoto;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One problem for several performers: each further one gets a case of its own, linked to the first. */
@Component
class Splitting {

    private static final int MOST = 5;

    private final SupervisionRights rights;
    private final DispatchPolicy policy;
    private final Parts parts;
    private final CaseFiles files;
    private final SeparationPolicy separation;
    private final Staff staff;
    private final Photos photos;
    private final NumberRegister numbers;
    private final CaseJournal journal;
    private final CaseProcess process;
    private final Clock clock;

    Splitting(
            SupervisionRights rights,
            DispatchPolicy policy,
            Parts parts,
            CaseFiles files,
            SeparationPolicy separation,
            Staff staff,
            Photos photos,
            NumberRegister numbers,
            CaseJournal journal,
            CaseProcess process,
            Clock clock) {
        this.rights = rights;
        this.policy = policy;
        this.parts = parts;
        this.files = files;
        this.separation = separation;
        this.staff = staff;
        this.photos = photos;
        this.numbers = numbers;
        this.journal = journal;
        this.process = process;
        this.clock = clock;
    }

    List<String> order(Person person, CaseFile file, List<String> performers) {
        if (!rights.splitsAndReopens(person)) {
            throw DomainException.forbidden("not-your-task", "拆分");
        }
        if (!SupervisionRights.splittable(file)) {
            throw DomainException.conflict("case-state-split", file.number(), file.state());
        }
        checkCount(performers);
        var known = parts.findByCaseNumberOrderById(file.number()).size();
        performers.forEach(performer -> check(file, performer));
        performers.forEach(performer -> parts.save(new Part(file.number(), performer, person.username())));
        process.split(file.number());
        return parts.findByCaseNumberOrderById(file.number()).stream()
                .skip(known)
                .map(Part::number)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void checkCount(List<String> performers) {
        if (performers.isEmpty()) {
            throw DomainException.invalidField("performers", "split-none");
        }
        if (performers.size() > MOST) {
            throw DomainException.invalidField("performers", "split-too-many", MOST, performers.size());
        }
        if (new HashSet<>(performers).size() < performers.size()) {
            throw DomainException.invalidField("performers", "split-twice");
        }
    }

    /** @throws DomainException 422 when nobody is called so, or this one has it already */
    private void check(CaseFile file, String performer) {
        var to = policy.chosen(file, performer);
        if (performer.equals(file.assignment().performer())) {
            throw DomainException.invalidField("performers", "split-same", file.number(), to.unitName());
        }
        files.findByFindingLinkedFromOrderByNumber(file.number()).stream()
                .filter(part -> performer.equals(part.finding().intendedPerformer())
                        && !part.state().ended())
                .findFirst()
                .ifPresent(part -> {
                    throw DomainException.invalidField("performers", "split-exists", to.unitName(), part.number());
                });
    }

    /** Opens what was ordered and is not open yet. */
    void openParts(CaseFile file) {
        parts.findByCaseNumberOrderById(file.number()).stream()
                .filter(part -> part.number() == null)
                .forEach(part -> open(file, part));
    }

    /** Found by whom and when the whole was: so contract, tariff, month and separation are the same (5.7). */
    private void open(CaseFile whole, Part part) {
        var number = CaseFiling.nextNumber(numbers, clock.instant());
        var found = whole.finding().part(whole.number(), part.performer());
        var file = files.save(new CaseFile(number, found, whole.severity(), whole.site()));
        part.opened(number);
        bindPhotos(whole, file);
        staff.find(found.finder()).ifPresent(finder -> separation.take(number, finder, Hand.FINDER));
        journal.moved(file, CaseState.REPORTED, "REPORTED", part.orderedBy(), "由 " + whole.number() + " 拆出");
        process.found(number);
        var name = file.assignment().performerName();
        journal.noted(whole, "SPLIT", part.orderedBy(), "拆分：另立 " + number + "，派给 " + name);
    }

    private void bindPhotos(CaseFile whole, CaseFile part) {
        var before = photos.of(whole.ref()).stream()
                .filter(photo -> photo.kind().equals("before"))
                .map(BoundPhoto::photo)
                .map(Photos.Photo::id)
                .toList();
        photos.bind(part.ref(), "before", before, CaseJournal.SYSTEM);
    }
}
