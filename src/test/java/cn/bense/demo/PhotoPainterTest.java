package cn.bense.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.shared.Digest;
import cn.bense.shared.GeoPoint;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoPainterTest {

    static final List<String> ITEMS = List.of(
            "DRAIN_LEAF_CLEARING",
            "GRATING_GREASE_CLEANING",
            "TREE_PIT_CLEARING",
            "GUARDRAIL_WASHING",
            "GREEN_BELT_CLEARING",
            "TREE_HANGING_REMOVAL",
            "SHOPFRONT_STICKER_REMOVAL",
            "WORN_BILLBOARD_REMOVAL",
            "WEAK_AREA_CLEANING",
            "PLAIN_RECTIFICATION");
    static final Instant MORNING = Instant.parse("2026-04-17T00:51:30Z");
    static final GeoPoint PLACE = new GeoPoint(36.18677, 118.16004);

    PhotoPainter painter = new PhotoPainter();

    @Test
    void paintsSmallPhotosEachUnlikeTheOthers() throws Exception {
        var digests = new HashSet<String>();
        for (int seed = 0; seed < 6; seed++) {
            for (var item : ITEMS) {
                for (var stage : PhotoPainter.Stage.values()) {
                    var bytes = painter.paint(item, stage, seed, MORNING.plusSeconds(9_000L * seed), PLACE);
                    assertThat(bytes).hasSizeLessThanOrEqualTo(PhotoPainter.MAX_BYTES);
                    assertThat(digests.add(Digest.of(bytes))).isTrue();
                }
            }
        }
        var image = ImageIO.read(
                new ByteArrayInputStream(painter.paint(ITEMS.get(0), PhotoPainter.Stage.BEFORE, 1, MORNING, PLACE)));
        assertThat(image.getWidth()).isEqualTo(960);
        assertThat(image.getHeight()).isEqualTo(720);
    }

    @Test
    void writesTimeAndPlaceAsAPhoneDoes() throws Exception {
        var bytes = painter.paint(ITEMS.get(1), PhotoPainter.Stage.AFTER, 5, MORNING, PLACE);
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
        assertThat(metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class)
                        .getDateOriginal()
                        .toInstant())
                .isEqualTo(MORNING);
        var location = metadata.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation();
        assertThat(new GeoPoint(location.getLatitude(), location.getLongitude()).distanceTo(PLACE))
                .isLessThan(1);
    }

    /** A guard against a slow painter, far above the 25 ms it takes warm, so that a busy machine does not fail it. */
    @Test
    void isQuickWhenWarm() {
        var times = new ArrayList<Long>();
        for (int i = 0; i < 60; i++) {
            long start = System.nanoTime();
            painter.paint(ITEMS.get(i % 3), PhotoPainter.Stage.BEFORE, i, MORNING, PLACE);
            times.add(System.nanoTime() - start);
        }
        times.sort(null);
        assertThat(times.get(30) / 1_000_000).isLessThan(150);
    }
}
