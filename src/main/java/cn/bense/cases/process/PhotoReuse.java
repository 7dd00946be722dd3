package cn.bense.cases.process;

import cn.bense.cases.Channel;
import cn.bense.cases.Report;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseRights;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * One upload files one open case: the same photo sent again is the same problem again (domain.md 0.7), however the taps fell. Equal
 * bytes of another upload stay a finding, not a refusal.
 */
@Component
class PhotoReuse {

    private final Photos photos;
    private final CaseFiles files;
    private final CaseRights rights;

    PhotoReuse(Photos photos, CaseFiles files, CaseRights rights) {
        this.photos = photos;
        this.files = files;
        this.rights = rights;
    }

    /** @throws DomainException 422 {@code photo-in-use}, with the case's number for those who may see it */
    void refuse(Person finder, Report report) {
        if (report.channel() == Channel.SYSTEM) {
            return;
        }
        Stream.of(report.photoIds(), report.selfHandledPhotoIds())
                .flatMap(Collection::stream)
                .flatMap(id -> photos.subjectsOf(id).stream())
                .map(this::open)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(other -> {
                    throw rights.maySee(finder, other)
                            ? DomainException.invalidField("photoIds", "photo-in-use", other.number())
                            : DomainException.invalidField("photoIds", "photo-in-use-elsewhere");
                });
    }

    private Optional<CaseFile> open(SubjectRef subject) {
        return subject.kind().equals("case")
                ? files.findByNumber(subject.number()).filter(c -> !c.state().ended())
                : Optional.empty();
    }
}
