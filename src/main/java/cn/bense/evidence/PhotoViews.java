package cn.bense.evidence;

import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.shared.SubjectRef;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Photos as one person may see them. People of companies learn neither other cases nor who outside the company took a photo. */
@Component
public class PhotoViews {

    private final Photos photos;
    private final Staff staff;

    PhotoViews(Photos photos, Staff staff) {
        this.photos = photos;
        this.staff = staff;
    }

    /** The photos of a subject for a person who may see the subject, in order of kind and position. */
    public List<PhotoView> of(SubjectRef subject, Person looker) {
        return photos.of(subject).stream().map(bound -> of(bound, looker)).toList();
    }

    public PhotoView of(Photos.BoundPhoto bound, Person looker) {
        return cut(view(bound.photo(), bound.kind(), bound.position()).showing(bound.shot(), bound.note()), looker);
    }

    /** A photo outside any subject, as after the upload. */
    public PhotoView of(Photos.Photo photo, Person looker) {
        return cut(view(photo, null, null), looker);
    }

    private PhotoView cut(PhotoView view, Person looker) {
        if (!looker.ofCompany()) {
            return view;
        }
        var stripped = view.withoutOtherCases();
        return isColleague(view.uploader(), looker) ? stripped : stripped.withoutUploader();
    }

    private boolean isColleague(@Nullable String uploader, Person looker) {
        return uploader != null
                && (uploader.equals(looker.username())
                        || staff.find(uploader)
                                .filter(p -> p.unit().equals(looker.unit()))
                                .isPresent());
    }

    private PhotoView view(Photos.Photo photo, @Nullable String kind, @Nullable Integer position) {
        var place = photo.place();
        return new PhotoView(
                photo.id(),
                kind,
                position,
                null,
                null,
                photo.sha256(),
                photo.width(),
                photo.height(),
                PhotoView.local(photo.takenAt()),
                Objects.requireNonNull(PhotoView.local(photo.receivedAt())),
                place == null ? null : (Double) place.lat(),
                place == null ? null : (Double) place.lon(),
                photo.accuracyM(),
                photo.source(),
                photo.uploader(),
                staff.nameOf(photo.uploader()),
                photo.findings().stream()
                        .map(f -> new PhotoView.FindingView(f.kind(), f.severity(), f.detail(), f.otherCase()))
                        .toList());
    }
}
