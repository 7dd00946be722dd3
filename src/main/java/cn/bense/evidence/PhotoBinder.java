package cn.bense.evidence;

import cn.bense.evidence.Photos.BoundPhoto;
import cn.bense.shared.SubjectRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ties photos to subjects and finds bytes that stand elsewhere already. Runs in the caller's transaction. */
@Component
class PhotoBinder {

    /** May move anybody's photos, for example those of a merged report; that is no second use. */
    static final String SYSTEM = "system";

    private static final List<String> KIND_ORDER = List.of("before", "during", "after");

    private static final Set<String> TWO_SHOTS = Set.of("before", "after");
    private static final List<String> SHOTS = List.of("WIDE", "CLOSE");

    private final PhotoTies ties;
    private final PhotoFindings findings;
    private final FindingRules rules;
    private final Clock clock;

    PhotoBinder(PhotoTies ties, PhotoFindings findings, FindingRules rules, Clock clock) {
        this.ties = ties;
        this.findings = findings;
        this.rules = rules;
        this.clock = clock;
    }

    List<BoundPhoto> bind(
            SubjectRef subject, String kind, List<KeptPhoto> photos, List<Photos.Shot> shots, String actor) {
        var present = new ArrayList<>(ties.of(subject.kind(), subject.number()));
        var used = new ArrayList<>(
                ties.usingBytes(photos.stream().map(KeptPhoto::digest).toList()));
        var wanted = new HashSet<String>();
        for (var photo : photos) {
            wanted.add(photo.publicId());
            if (present.stream().noneMatch(tie -> tie.photo().publicId().equals(photo.publicId()))) {
                var tie = append(subject, kind, photo, shot(shots, photo), present, actor);
                secondUse(tie, used, actor).ifPresent(earlier -> saveSameBytes(tie, earlier));
                present.add(tie);
                used.add(tie);
            }
        }
        return views(
                subject,
                present.stream()
                        .filter(tie -> wanted.contains(tie.photo().publicId()))
                        .toList());
    }

    private static Photos.Shot shot(List<Photos.Shot> shots, KeptPhoto photo) {
        return shots.stream()
                .filter(s -> photo.publicId().equals(s.photoId()))
                .findFirst()
                .orElseGet(() -> new Photos.Shot(photo.publicId(), null, null));
    }

    private PhotoTie append(
            SubjectRef subject,
            String kind,
            KeptPhoto photo,
            Photos.Shot shot,
            Collection<PhotoTie> present,
            String actor) {
        int place = present.stream()
                        .filter(tie -> tie.kind().equals(kind))
                        .mapToInt(PhotoTie::placeInKind)
                        .max()
                        .orElse(0)
                + 1;
        var shows = shot.shows() == null ? usual(kind, place) : shot.shows();
        return ties.save(new PhotoTie(subject, photo, kind, place, actor, clock.instant()).showing(shows, shot.note()));
    }

    /** Before and after have one wide and one close photo each, in this order (domain.md 6, Default). */
    private static @Nullable String usual(String kind, int place) {
        return TWO_SHOTS.contains(kind) && place <= SHOTS.size() ? SHOTS.get(place - 1) : null;
    }

    /**
     * The earliest other use of the same bytes. One upload may stand in a case and in its work order, so the same upload counts
     * only against a subject of the same kind; another upload of the same bytes counts against any.
     */
    private static Optional<PhotoTie> secondUse(PhotoTie tie, List<PhotoTie> used, String actor) {
        return used.stream()
                .filter(other -> other.photo().digest().equals(tie.photo().digest()))
                .filter(other -> isSecondUse(tie, other, actor))
                .min(Comparator.comparing(other -> other.subject().equals(tie.subject())));
    }

    private static boolean isSecondUse(PhotoTie tie, PhotoTie other, String actor) {
        if (!other.photo().publicId().equals(tie.photo().publicId())) {
            return true;
        }
        return !SYSTEM.equals(actor)
                && other.subject().kind().equals(tie.subject().kind())
                && !other.subject().equals(tie.subject());
    }

    private void saveSameBytes(PhotoTie tie, PhotoTie earlier) {
        boolean here = earlier.subject().equals(tie.subject());
        var finding = rules.sameBytes(here ? null : earlier.subject().number());
        findings.save(new PhotoFinding(Objects.requireNonNull(tie.photo().id()), tie.subject(), finding));
    }

    List<BoundPhoto> of(SubjectRef subject) {
        return views(subject, ties.of(subject.kind(), subject.number()));
    }

    List<SubjectRef> subjectsOf(String photoId) {
        return ties.ofPhoto(photoId).stream().map(PhotoTie::subject).distinct().toList();
    }

    private List<BoundPhoto> views(SubjectRef subject, Collection<PhotoTie> tied) {
        if (tied.isEmpty()) {
            return List.of();
        }
        var keys = tied.stream()
                .map(tie -> Objects.requireNonNull(tie.photo().id()))
                .toList();
        var found = findings.findByPhotoIdInOrderById(keys);
        return tied.stream()
                .sorted(Comparator.comparingInt((PhotoTie tie) -> order(tie.kind()))
                        .thenComparing(PhotoTie::kind)
                        .thenComparingInt(PhotoTie::placeInKind))
                .map(tie -> tie.view(concerning(subject, tie, found)))
                .toList();
    }

    private static List<Photos.Finding> concerning(SubjectRef subject, PhotoTie tie, List<PhotoFinding> found) {
        Stream<PhotoFinding> own =
                found.stream().filter(f -> f.photoId().equals(tie.photo().id()));
        return own.filter(f -> f.concerns(subject)).map(PhotoFinding::view).toList();
    }

    private static int order(String kind) {
        int index = KIND_ORDER.indexOf(kind);
        return index < 0 ? KIND_ORDER.size() : index;
    }
}
