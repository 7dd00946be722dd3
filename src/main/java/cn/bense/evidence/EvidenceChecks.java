package cn.bense.evidence;

import cn.bense.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of evidence checks beside photos (ui/04-case, ui/08-verify): hints, never a conclusion. */
@Component
public class EvidenceChecks {

    /** For work photos at most 100 m, warn and never block (domain.md section 8, on virtual positions). */
    static final double NEAR_M = 100;

    private static final Set<String> EXIF =
            Set.of(FindingKind.EXIF_TIME_DIFFERS.name(), FindingKind.EXIF_PLACE_DIFFERS.name());
    private static final Set<String> REPEAT = Set.of(FindingKind.SAME_BYTES.name());
    private static final Set<String> CLOCK = Set.of(FindingKind.CLOCK_AHEAD.name());

    private final MessageSource messages;

    EvidenceChecks(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param photos the photos to judge, as a rule those of the fixer ({@code during}, {@code after})
     * @param scene the case's place; null leaves the distance out
     */
    public List<EvidenceCheck> of(List<PhotoView> photos, @Nullable GeoPoint scene) {
        var checks = new ArrayList<EvidenceCheck>();
        if (photos.isEmpty()) {
            return checks;
        }
        if (scene != null) {
            distance(photos, scene, checks);
        }
        source(photos, checks);
        int repeated = having(photos, REPEAT);
        checks.add(repeated == 0 ? EvidenceCheck.ok(text("no-repeat")) : EvidenceCheck.warn(text("repeat", repeated)));
        warnIfAny(having(photos, EXIF), "exif", checks);
        warnIfAny(having(photos, CLOCK), "clock", checks);
        return checks;
    }

    private void distance(List<PhotoView> photos, GeoPoint scene, List<EvidenceCheck> checks) {
        var distances = photos.stream()
                .filter(p -> p.lat() != null && p.lon() != null)
                .mapToDouble(p -> scene.distanceTo(new GeoPoint(unboxed(p.lat()), unboxed(p.lon()))))
                .max();
        distances.ifPresent(metres -> checks.add(
                metres <= NEAR_M
                        ? EvidenceCheck.ok(text("near", Math.round(metres)))
                        : EvidenceCheck.warn(text("far", Math.round(metres), Math.round(NEAR_M)))));
        long without = photos.stream().filter(p -> p.lat() == null).count();
        warnIfAny((int) without, "no-place", checks);
    }

    private void source(List<PhotoView> photos, List<EvidenceCheck> checks) {
        int gallery =
                (int) photos.stream().filter(p -> "gallery".equals(p.source())).count();
        int unknown = (int) photos.stream().filter(p -> p.source() == null).count();
        if (gallery == 0 && unknown == 0) {
            checks.add(EvidenceCheck.ok(text("camera")));
        }
        warnIfAny(gallery, "gallery", checks);
        warnIfAny(unknown, "source-unknown", checks);
    }

    private void warnIfAny(int count, String key, List<EvidenceCheck> checks) {
        if (count > 0) {
            checks.add(EvidenceCheck.warn(text(key, count)));
        }
    }

    private static int having(List<PhotoView> photos, Set<String> kinds) {
        return (int) photos.stream()
                .filter(p -> p.findings().stream().anyMatch(f -> kinds.contains(f.kind())))
                .count();
    }

    private static double unboxed(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    /** As text: MessageFormat would group the digits of numbers. */
    private String text(String key, Object... args) {
        var spoken = java.util.Arrays.stream(args).map(String::valueOf).toArray();
        return messages.getMessage("evidence.check." + key, spoken, Locale.SIMPLIFIED_CHINESE);
    }
}
