package cn.bense.evidence;

import cn.bense.shared.SubjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A photo as it stands in a subject; once per subject and photo (unique key). */
@Entity
@Immutable
@Table(name = "evidence_photo_tie")
class PhotoTie {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String subjectKind;
    private String subjectNumber;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "photo_id")
    private KeptPhoto photo;

    private String kind;
    private int placeInKind;
    private @Nullable String shot;
    private @Nullable String note;
    private String boundBy;
    private Instant boundAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected PhotoTie() {}

    PhotoTie(SubjectRef subject, KeptPhoto photo, String kind, int placeInKind, String boundBy, Instant boundAt) {
        this.subjectKind = subject.kind();
        this.subjectNumber = subject.number();
        this.photo = photo;
        this.kind = kind;
        this.placeInKind = placeInKind;
        this.boundBy = boundBy;
        this.boundAt = boundAt;
    }

    /** Said once, when the photo is tied. */
    PhotoTie showing(@Nullable String what, @Nullable String read) {
        shot = what;
        note = read;
        return this;
    }

    SubjectRef subject() {
        return new SubjectRef(subjectKind, subjectNumber);
    }

    KeptPhoto photo() {
        return photo;
    }

    String kind() {
        return kind;
    }

    int placeInKind() {
        return placeInKind;
    }

    Photos.BoundPhoto view(List<Photos.Finding> findings) {
        return new Photos.BoundPhoto(kind, placeInKind, shot, note, boundBy, boundAt, photo.view(findings));
    }
}
