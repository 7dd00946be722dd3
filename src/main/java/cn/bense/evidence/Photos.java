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

    /**
     * A photo as it stands in a subject.
     *
     * @param kind {@code before}, {@code during}, {@code after}, ...
     * @param shot what it shows within its kind: {@code WIDE} 全景, {@code CLOSE} 近景, ...; null when free
     * @param note what belongs to be read with it (domain.md 6.3: road, count, tree ids), at most 400 characters
     */
    record BoundPhoto(
            String kind,
            int position,
            @Nullable String shot,
            @Nullable String note,
            String boundBy,
            Instant boundAt,
            Photo photo) {}

    /** A photo to be tied, with what it shows and what is to be read with it. */
    record Shot(
            String photoId,
            @Nullable String shows,
            @Nullable String note) {}

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

    /** As {@link #bind}, saying of each photo what it shows; where nothing is said the order tells: first wide, then close. */
    List<BoundPhoto> tie(SubjectRef subject, String kind, List<Shot> shots, String actor);

    /** The photos of a subject in order of kind (before, during, after, others) and position. */
    List<BoundPhoto> of(SubjectRef subject);

    /** Subjects a photo is tied to. */
    List<SubjectRef> subjectsOf(String photoId);
}
