package cn.bense.evidence;

import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is odd about a shot by itself: the client's words against our clock and against the camera's own words. */
@Component
class FindingRules {

    static final Duration MAX_AHEAD = Duration.ofMinutes(5);
    static final Duration MAX_TIME_GAP = Duration.ofMinutes(10);
    static final double MAX_PLACE_GAP_M = 200;

    /** Below this a clock is as good as ours; network and rounding cost as much. */
    private static final Duration NOT_WORTH_SAYING = Duration.ofSeconds(2);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Zone.SHANGHAI);

    private final MessageSource messages;

    FindingRules(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws DomainException 422 {@code photo-from-the-future} */
    static void refuseFuture(@Nullable Instant takenAt, Instant now) {
        if (takenAt != null && takenAt.isAfter(now.plus(MAX_AHEAD))) {
            throw DomainException.invalidField(
                    "takenAt", "photo-from-the-future", TIME.format(takenAt), TIME.format(now));
        }
    }

    /** @param nonceSpent null when none was sent, else whether it was good */
    List<Photos.Finding> onReceipt(Photos.Capture shot, ExifFacts exif, @Nullable Boolean nonceSpent, Instant now) {
        var findings = new ArrayList<Photos.Finding>();
        clock(shot.takenAt(), now, findings);
        time(shot, exif.takenAt(), now, findings);
        place(shot, exif, findings);
        if ("gallery".equals(shot.source())) {
            findings.add(finding(FindingKind.GALLERY_SOURCE));
        }
        if (nonceSpent == null) {
            findings.add(finding(FindingKind.NONCE_MISSING));
        } else if (!nonceSpent) {
            findings.add(finding(FindingKind.NONCE_INVALID));
        }
        return findings;
    }

    private void clock(@Nullable Instant takenAt, Instant now, List<Photos.Finding> findings) {
        if (takenAt != null && takenAt.isAfter(now.plus(NOT_WORTH_SAYING))) {
            findings.add(finding(
                    FindingKind.CLOCK_AHEAD, Duration.between(now, takenAt).toSeconds()));
        }
    }

    private void time(Photos.Capture shot, @Nullable Instant exifAt, Instant now, List<Photos.Finding> findings) {
        if (exifAt == null) {
            findings.add(finding(FindingKind.METADATA_MISSING));
            return;
        }
        var takenAt = shot.takenAt() == null ? now : shot.takenAt();
        var gap = gap(exifAt, takenAt, shot.deviceTime(), now);
        if (gap.compareTo(MAX_TIME_GAP) > 0) {
            findings.add(
                    finding(FindingKind.EXIF_TIME_DIFFERS, TIME.format(exifAt), TIME.format(takenAt), gap.toMinutes()));
        }
    }

    /**
     * The client corrects {@code takenAt} by our clock, the camera wrote the phone's own time. So the phone's error at upload
     * ({@code deviceTime} against ours) is taken off before the two are compared.
     */
    private static Duration gap(Instant exifAt, Instant takenAt, @Nullable Instant deviceTime, Instant now) {
        var plain = Duration.between(exifAt, takenAt).abs();
        if (deviceTime == null) {
            return plain;
        }
        var corrected = exifAt.plus(Duration.between(deviceTime, now));
        var gap = Duration.between(corrected, takenAt).abs();
        return gap.compareTo(plain) < 0 ? gap : plain;
    }

    private void place(Photos.Capture shot, ExifFacts exif, List<Photos.Finding> findings) {
        if (shot.place() == null || exif.place() == null) {
            return;
        }
        double metres = shot.place().distanceTo(exif.place());
        if (metres > MAX_PLACE_GAP_M) {
            findings.add(finding(FindingKind.EXIF_PLACE_DIFFERS, Math.round(metres)));
        }
    }

    /** The same bytes stand elsewhere ({@code other} its number) or twice in this subject ({@code other} null). */
    Photos.Finding sameBytes(@Nullable String other) {
        var key = FindingKind.SAME_BYTES.messageKey() + (other == null ? ".here" : "");
        return new Photos.Finding(FindingKind.SAME_BYTES.name(), FindingKind.SAME_BYTES.severity(), text(key), other);
    }

    private Photos.Finding finding(FindingKind kind, Object... args) {
        return new Photos.Finding(kind.name(), kind.severity(), text(kind.messageKey(), args), null);
    }

    /** As text: MessageFormat would group the digits of numbers. */
    private String text(String key, Object... args) {
        var spoken = java.util.Arrays.stream(args).map(String::valueOf).toArray();
        return messages.getMessage(key, spoken, Locale.SIMPLIFIED_CHINESE);
    }
}
