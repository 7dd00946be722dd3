package cn.bense.cases.web;

import cn.bense.evidence.PhotoView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Before beside after of the same shot: the wide pair, the close pair (domain.md 6, Default). */
final class ShotPairs {

    private static final String WIDE = "WIDE";
    private static final String CLOSE = "CLOSE";

    private ShotPairs() {}

    /** The finder's first photo; before shots were told apart that was the one. */
    static @Nullable PhotoView before(List<PhotoView> photos) {
        return of(photos, "before").findFirst().orElse(null);
    }

    /** The wide shot of the last round, else its last photo. */
    static @Nullable PhotoView after(List<PhotoView> photos) {
        return last(photos, "after", WIDE)
                .or(() -> of(photos, "after").reduce((a, b) -> b))
                .orElse(null);
    }

    /** Null when the finder took no close photo: then the crew's stands alone. */
    static @Nullable PhotoView closeBefore(List<PhotoView> photos) {
        return of(photos, "before")
                .filter(p -> CLOSE.equals(p.shot()))
                .findFirst()
                .orElse(null);
    }

    static @Nullable PhotoView closeAfter(List<PhotoView> photos) {
        return last(photos, "after", CLOSE).orElse(null);
    }

    private static Optional<PhotoView> last(List<PhotoView> photos, String kind, String shot) {
        return of(photos, kind).filter(p -> shot.equals(p.shot())).reduce((a, b) -> b);
    }

    private static java.util.stream.Stream<PhotoView> of(List<PhotoView> photos, String kind) {
        return photos.stream().filter(p -> kind.equals(p.kind()));
    }
}
