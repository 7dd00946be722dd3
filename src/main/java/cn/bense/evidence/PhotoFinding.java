package cn.bense.evidence;

import cn.bense.shared.SubjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One oddity, made on receipt (no subject) or when the photo was tied to a subject. */
@Entity
@Immutable
@Table(name = "evidence_finding")
class PhotoFinding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Long photoId;
    private @Nullable String subjectKind;
    private @Nullable String subjectNumber;
    private String kind;
    private String severity;
    private String detail;
    private @Nullable String otherCase;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected PhotoFinding() {}

    PhotoFinding(Long photoId, @Nullable SubjectRef subject, Photos.Finding finding) {
        this.photoId = photoId;
        this.subjectKind = subject == null ? null : subject.kind();
        this.subjectNumber = subject == null ? null : subject.number();
        this.kind = finding.kind();
        this.severity = finding.severity();
        this.detail = finding.detail();
        this.otherCase = finding.otherCase();
    }

    Long photoId() {
        return photoId;
    }

    /** Findings of receipt concern every subject, the others only their own. */
    boolean concerns(SubjectRef subject) {
        return subjectKind == null || subject.equals(new SubjectRef(subjectKind, String.valueOf(subjectNumber)));
    }

    Photos.Finding view() {
        return new Photos.Finding(kind, severity, detail, otherCase);
    }
}
