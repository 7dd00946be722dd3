package cn.bense.faults;

import cn.bense.demo.PhotoPainter;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.shared.Digest;
import cn.bense.testing.Api;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Street;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One report as a phone's queue sends it: the same keys and the same bytes again until there is an answer. */
final class PhoneReport {

    private static final AtomicLong SCENES = new AtomicLong(500_000);

    private final String description = "故障演练 " + UUID.randomUUID();
    private final String reportKey = UUID.randomUUID().toString();
    private final Instant taken = Clock.systemUTC().instant();
    private final byte[] photo =
            new PhotoPainter().paint("STREET", Stage.BEFORE, SCENES.incrementAndGet(), taken, Street.FUYUAN);
    private String photoKey = UUID.randomUUID().toString();
    private @Nullable String photoId;
    private volatile @Nullable String number;
    private volatile boolean doneUnanswered;

    String description() {
        return description;
    }

    String digest() {
        return Digest.of(photo);
    }

    /** Where the original lies in the photo folder. */
    String storedAs() {
        return digest().substring(0, 2) + "/" + digest().substring(2, 4) + "/" + digest();
    }

    /** The number that was told, null before. */
    @Nullable
    String number() {
        return number;
    }

    /** The server said: done, but its answer is lost. */
    boolean doneUnanswered() {
        return doneUnanswered;
    }

    /** Sends once; an exception when the line breaks. */
    void send(Api api) {
        if (photoId == null) {
            photoId = upload(api).expect(201).text("id");
        }
        number = report(api).expect(201).text("number");
    }

    /** Sends until it is answered, as a phone in a tunnel does. */
    void insist(Api api, Duration patience) {
        Waiting.until("an answer to " + description, patience, () -> answered(api));
    }

    private boolean answered(Api api) {
        try {
            return photoId == null ? uploaded(upload(api)) && answered(api) : taken(report(api));
        } catch (UncheckedIOException brokenLine) {
            return false;
        }
    }

    private boolean uploaded(Answer answer) {
        if (answer.code().equals("idempotency-unanswered")) {
            photoKey = UUID.randomUUID().toString(); // it is there, but under which id is lost; take it again
            return false;
        }
        if (answer.status() != 503) {
            photoId = answer.expect(201).text("id");
        }
        return photoId != null;
    }

    private boolean taken(Answer answer) {
        if (answer.code().equals("idempotency-unanswered")) {
            doneUnanswered = true;
            return true;
        }
        if (answer.status() != 503) {
            number = answer.expect(201).text("number");
        }
        return number != null;
    }

    Answer upload(Api api) {
        var fields = Map.of(
                "takenAt", taken.toString(),
                "deviceTime", taken.toString(),
                "lat", String.valueOf(Street.FUYUAN.lat()),
                "lon", String.valueOf(Street.FUYUAN.lon()),
                "accuracy", "8",
                "source", "camera");
        return api.upload(photo, fields, Map.of("Idempotency-Key", photoKey));
    }

    Answer report(Api api) {
        var body = Map.of(
                "item",
                "DRAIN_LEAF_CLEARING",
                "location",
                Map.of("lat", Street.FUYUAN.lat(), "lon", Street.FUYUAN.lon(), "accuracy", 8),
                "photoIds",
                List.of(String.valueOf(photoId)),
                "description",
                description,
                "channel",
                "STAFF");
        return api.post("/cases", body, Map.of("Idempotency-Key", reportKey));
    }
}
