package cn.bense.evidence;

import cn.bense.shared.GeoPoint;
import cn.bense.shared.SubjectRef;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps photos: original bytes under their digest, display copy and thumbnail without metadata, findings. */
public interface Photos {

    /** What the client says of a shot; all optional but the bytes. {@code source} is {@code camera} or {@code gallery}. */
    record Capture(
            @Nullable Instant takenAt,
            @Nullable GeoPoint place,
            @Nullable Double accuracyM,
            @Nullable Instant deviceTime,
            @Nullable String source,
            @Nullable String nonce) {}

    /** A kept photo. Severity of a finding: INFO, WARN, BAD. */
    record Photo(
            String id,
            String sha256,
            int width,
            int height,
            @Nullable Instant takenAt,
            Instant receivedAt,
            @Nullable GeoPoint place,
            @Nullable Double accuracyM,
            @Nullable String source,
            String uploader,
            List<Finding> findings) {}

    record Finding(
            String kind,
            String severity,
            String detail,
            @Nullable String otherCase) {}

    /** A photo as it stands in a subject: {@code kind} is {@code before}, {@code during}, {@code after}, ... */
    record BoundPhoto(String kind, int position, String boundBy, Instant boundAt, Photo photo) {}

    /** @throws cn.bense.shared.DomainException 413, 415, 422 ({@code photo-from-the-future}) */
    Photo accept(InputStream bytes, Capture capture, String uploader);

    Optional<Photo> find(String id);

    /**
     * Ties photos to a subject, once per subject and photo; appends after those already there. Findings that need the subject
     * (same bytes elsewhere) are made here.
     *
     * @throws cn.bense.shared.DomainException 422 {@code photo-unknown} when an id is not there or not the actor's own upload
     */
    List<BoundPhoto> bind(SubjectRef subject, String kind, Collection<String> photoIds, String actor);

    /** The photos of a subject in order of kind (before, during, after, others) and position. */
    List<BoundPhoto> of(SubjectRef subject);

    /** Subjects a photo is tied to. */
    List<SubjectRef> subjectsOf(String photoId);
}
