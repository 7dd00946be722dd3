package cn.bense.demo;

import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.evidence.Nonces;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.shared.GeoPoint;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The story's photos: painted ahead in a thread of their own, handed in when their moment comes. */
@Component
@Profile("demo")
class Shots {

    private static final double ACCURACY_M = 8;
    private static final Duration WALK = Duration.ofSeconds(40);

    /** A photo that will be there when it is needed. */
    record Shot(Instant takenAt, GeoPoint place, boolean fresh, CompletableFuture<byte[]> bytes) {}

    private final Photos photos;
    private final Nonces nonces;
    private final PhotoPainter painter = new PhotoPainter();

    Shots(Photos photos, Nonces nonces) {
        this.photos = photos;
        this.nonces = nonces;
    }

    /** The painters of one story; closed when it is told. */
    static ExecutorService painters() {
        return Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "demo-painter");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param handedIn when the photo will be sent; it was taken just before */
    Shot order(ExecutorService painters, String item, Stage stage, long seed, Instant handedIn, GeoPoint place) {
        var takenAt = handedIn.minus(WALK);
        var bytes = CompletableFuture.supplyAsync(() -> painter.paint(item, stage, seed, takenAt, place), painters);
        return new Shot(takenAt, place, true, bytes);
    }

    /** A photo that says it is from here and now and was taken half a kilometre away the day before. */
    Shot borrow(ExecutorService painters, String item, Stage stage, long seed, Instant handedIn, GeoPoint place) {
        var elsewhere = new GeoPoint(place.lat() + 0.0045, place.lon());
        var old = handedIn.minus(Duration.ofHours(26));
        var bytes = CompletableFuture.supplyAsync(() -> painter.paint(item, stage, seed, old, elsewhere), painters);
        return new Shot(handedIn.minus(WALK), place, false, bytes);
    }

    String handIn(Shot shot, Person by) {
        var capture = new Photos.Capture(
                shot.takenAt(),
                shot.place(),
                ACCURACY_M,
                shot.takenAt().plus(WALK),
                shot.fresh() ? "camera" : "gallery",
                shot.fresh() ? nonces.issue(by.username()).nonce() : null);
        return photos.accept(new ByteArrayInputStream(shot.bytes().join()), capture, by.username())
                .id();
    }
}
