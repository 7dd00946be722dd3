package cn.bense.evidence;

import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text fields that come with a photo (api.md, Photos); all optional, blank counts as absent. Times ISO-8601 with offset,
 * {@code lat} and {@code lon} WGS-84 degrees, {@code accuracy} metres.
 */
public record CaptureForm(
        @Nullable String takenAt,
        @Nullable String lat,
        @Nullable String lon,
        @Nullable String accuracy,
        @Nullable String deviceTime,
        @Nullable String source,
        @Nullable String nonce) {

    /** Years outside are a device gone wrong, and no moment a database keeps. */
    private static final int EARLIEST_YEAR = 1970;

    private static final int LATEST_YEAR = 9998;

    public static final CaptureForm EMPTY = new CaptureForm(null, null, null, null, null, null, null);

    private static final Set<String> SOURCES = Set.of("camera", "gallery");
    private static final double MAX_ACCURACY_M = 100_000;

    /** @throws DomainException 400 for what cannot be read, 422 for what cannot be */
    public Photos.Capture toCapture() {
        return new Photos.Capture(
                time("takenAt", takenAt),
                place(),
                checkedAccuracy(),
                time("deviceTime", deviceTime),
                checkedSource(),
                blankToNull(nonce));
    }

    private @Nullable GeoPoint place() {
        var latitude = number("lat", lat);
        var longitude = number("lon", lon);
        if ((latitude == null) != (longitude == null)) {
            throw DomainException.malformed("photo-place-half");
        }
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }

    private @Nullable Double checkedAccuracy() {
        var metres = number("accuracy", accuracy);
        if (metres != null && !(metres >= 0 && metres <= MAX_ACCURACY_M)) {
            throw DomainException.invalidField("accuracy", "photo-accuracy", String.valueOf(accuracy));
        }
        return metres;
    }

    private @Nullable String checkedSource() {
        var given = blankToNull(source);
        if (given != null && !SOURCES.contains(given)) {
            throw DomainException.invalidField("source", "photo-source", given);
        }
        return given;
    }

    private static @Nullable Instant time(String field, @Nullable String text) {
        var given = blankToNull(text);
        if (given == null) {
            return null;
        }
        try {
            var moment = OffsetDateTime.parse(given);
            if (moment.getYear() < EARLIEST_YEAR || moment.getYear() > LATEST_YEAR) {
                throw DomainException.malformed("photo-field", field, given);
            }
            return moment.toInstant();
        } catch (DateTimeParseException e) {
            throw DomainException.malformed("photo-field", field, given);
        }
    }

    private static @Nullable Double number(String field, @Nullable String text) {
        var given = blankToNull(text);
        try {
            return given == null ? null : Double.valueOf(given);
        } catch (NumberFormatException e) {
            throw DomainException.malformed("photo-field", field, given);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
