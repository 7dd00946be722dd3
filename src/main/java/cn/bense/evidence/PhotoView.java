package cn.bense.evidence;

import cn.bense.shared.Zone;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo in an API answer or on a page, already cut to what the looker may know (made by {@link PhotoViews}).
 *
 * @param kind {@code before}, {@code during}, {@code after} or another evidence kind; null for a fresh upload
 * @param shot what it shows within its kind: {@code WIDE}, {@code CLOSE}, ...; null when free
 * @param note what belongs to be read with it, such as road, count and ids of the trees it covers
 * @param uploader user name; null where the looker may not know it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhotoView(
        String id,
        @Nullable String kind,
        @Nullable Integer position,
        @Nullable String shot,
        @Nullable String note,
        String sha256,
        int width,
        int height,
        @Nullable OffsetDateTime takenAt,
        OffsetDateTime receivedAt,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Double accuracy,
        @Nullable String source,
        @Nullable String uploader,
        @Nullable String uploaderName,
        List<FindingView> findings) {

    /** {@code otherCase} is left out for people of companies. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingView(
            String kind,
            String severity,
            String detail,
            @Nullable String otherCase) {}

    static @Nullable OffsetDateTime local(@Nullable Instant at) {
        return at == null ? null : at.atZone(Zone.SHANGHAI).toOffsetDateTime();
    }

    /** Whether the same bytes stand somewhere else or twice here. */
    @JsonIgnore
    public boolean isRepeated() {
        return findings.stream().anyMatch(f -> f.kind().equals(FindingKind.SAME_BYTES.name()));
    }

    /** When it was taken as far as known, else when it arrived. */
    @JsonIgnore
    public OffsetDateTime at() {
        return takenAt == null ? receivedAt : takenAt;
    }

    /** The same photo without the number of any other case. */
    public PhotoView withoutOtherCases() {
        return withFindings(findings.stream()
                .map(f -> new FindingView(f.kind(), f.severity(), f.detail(), null))
                .toList());
    }

    /** The same photo without its uploader: a contractor does not see the finder (api.md, Cases). */
    public PhotoView withoutUploader() {
        return new PhotoView(
                id,
                kind,
                position,
                shot,
                note,
                sha256,
                width,
                height,
                takenAt,
                receivedAt,
                lat,
                lon,
                accuracy,
                source,
                null,
                null,
                findings);
    }

    /** The same photo as it stands in a subject. */
    PhotoView showing(@Nullable String what, @Nullable String read) {
        return new PhotoView(
                id,
                kind,
                position,
                what,
                read,
                sha256,
                width,
                height,
                takenAt,
                receivedAt,
                lat,
                lon,
                accuracy,
                source,
                uploader,
                uploaderName,
                findings);
    }

    private PhotoView withFindings(List<FindingView> shown) {
        return new PhotoView(
                id,
                kind,
                position,
                shot,
                note,
                sha256,
                width,
                height,
                takenAt,
                receivedAt,
                lat,
                lon,
                accuracy,
                source,
                uploader,
                uploaderName,
                shown);
    }
}
