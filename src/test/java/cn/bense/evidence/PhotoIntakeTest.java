package cn.bense.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bense.shared.Digest;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoIntakeTest {

    @TempDir
    Path folder;

    PhotoStore store;
    PhotoIntake intake;

    @BeforeEach
    void open() {
        store = new PhotoStore(folder.toString());
        intake = new PhotoIntake(store);
    }

    @Test
    void keepsTheOriginalBytesUnderTheirDigest() throws IOException {
        var bytes = Pictures.jpeg(800, 600);
        var image = intake.take(Pictures.stream(bytes));
        assertThat(image.digest()).isEqualTo(Digest.of(bytes));
        var file = folder.resolve(image.digest().substring(0, 2))
                .resolve(image.digest().substring(2, 4))
                .resolve(image.digest());
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(filesIn("incoming")).isZero();
    }

    @Test
    void sameBytesShareOneFile() throws IOException {
        var bytes = Pictures.png(400, 300);
        assertThat(intake.take(Pictures.stream(bytes))).isEqualTo(intake.take(Pictures.stream(bytes)));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void displayIsAtMost1600AndThumbnailCoversItsBox() throws IOException {
        var image = intake.take(Pictures.stream(Pictures.jpeg(4100, 3075)));
        var display = ImageIO.read(store.display(image.digest()).toFile());
        var thumb = ImageIO.read(store.thumbnail(image.digest()).toFile());
        assertThat(display.getWidth()).isEqualTo(1600);
        assertThat(display.getHeight()).isEqualTo(1200);
        assertThat(thumb.getWidth()).isEqualTo(320);
        assertThat(thumb.getHeight()).isEqualTo(240);
    }

    @Test
    void smallPhotosAreNotBlownUp() throws IOException {
        var image = intake.take(Pictures.stream(Pictures.png(100, 60)));
        assertThat(ImageIO.read(store.display(image.digest()).toFile()).getWidth())
                .isEqualTo(100);
    }

    @Test
    void readsTimeAndPlaceOfTheCameraAndStripsThemFromCopies() throws IOException {
        var bytes = Pictures.withExif(Pictures.jpeg(640, 480), 1, "2026:04:17 08:51:00", 36.1868, 118.16);
        var image = intake.take(Pictures.stream(bytes));
        assertThat(image.exif().takenAt()).isEqualTo(Instant.parse("2026-04-17T00:51:00Z"));
        assertThat(new GeoPoint(36.1868, 118.16).distanceTo(image.exif().place()))
                .isLessThan(1);
        for (var copy : new Path[] {store.display(image.digest()), store.thumbnail(image.digest())}) {
            assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("2026:04:17");
        }
    }

    /** Where the flag's top left corner (green), its red left and its blue right must be after turning upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 640, 480, RED, BLUE, GREEN, ''",
        "2, 640, 480, BLUE, RED, GREEN, ''",
        "3, 640, 480, BLUE, RED, '', GREEN",
        "4, 640, 480, RED, BLUE, '', GREEN",
    })
    void turnsUprightKeepingSides(
            int orientation, int width, int height, String left, String right, String top, String bottom)
            throws IOException {
        var display = displayOf(orientation);
        assertThat(display.getWidth()).isEqualTo(width);
        assertThat(display.getHeight()).isEqualTo(height);
        assertThat(nameAt(display, 0.1, 0.5)).isEqualTo(left);
        assertThat(nameAt(display, 0.9, 0.5)).isEqualTo(right);
        assertThat(nameAt(display, 0.5, top.isEmpty() ? 0.9 : 0.1)).isEqualTo(top.isEmpty() ? bottom : top);
    }

    /** Sideways: the green bar stands at one side, red and blue above each other. */
    @ParameterizedTest
    @CsvSource({"5, RED, BLUE, 0.1", "6, RED, BLUE, 0.9", "7, BLUE, RED, 0.9", "8, BLUE, RED, 0.1"})
    void turnsUprightSwappingSides(int orientation, String above, String below, double green) throws IOException {
        var display = displayOf(orientation);
        assertThat(display.getWidth()).isEqualTo(480);
        assertThat(display.getHeight()).isEqualTo(640);
        assertThat(nameAt(display, 0.5, 0.1)).isEqualTo(above);
        assertThat(nameAt(display, 0.5, 0.9)).isEqualTo(below);
        assertThat(nameAt(display, green, 0.5)).isEqualTo("GREEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970:01:01 00:00:00", "2099:01:01 00:00:00"})
    void takesATimeThatNoCameraWasSetToForNone(String time) {
        var bytes = Pictures.withExif(Pictures.jpeg(64, 48), 1, time, 36.1868, 118.16);
        assertThat(intake.take(Pictures.stream(bytes)).exif().takenAt()).isNull();
    }

    @Test
    void aTurnedPhotoCountsItsUprightSides() {
        var image = intake.take(
                Pictures.stream(Pictures.withExif(Pictures.jpeg(640, 480), 6, "2026:04:17 08:51:00", 36, 118)));
        assertThat(image.uprightWidth()).isEqualTo(480);
        assertThat(image.uprightHeight()).isEqualTo(640);
    }

    @Test
    void refusesAHeaderOf60000By60000WithoutDecoding() {
        refuses(Pictures.claimingPng(60_000, 60_000, 1), 413, "photo-too-many-pixels");
    }

    @Test
    void refusesARowTooLongToHold() {
        refuses(Pictures.claimingPng(45_000_000, 1, 1), 413, "photo-too-many-pixels");
    }

    @Test
    void decodesADeeplyCompressedPictureInBoundedMemory() {
        var bytes = Pictures.claimingPng(7_000, 7_000, 7_000);
        assertThat(bytes.length).isLessThan(2_000_000);
        assertThat(intake.take(Pictures.stream(bytes)).facts().width()).isEqualTo(7_000);
    }

    @Test
    void neverUnpacksACompressedTextChunk() {
        var bytes = Pictures.textBombPng(3L << 29);
        assertThat(intake.take(Pictures.stream(bytes)).facts().width()).isEqualTo(64);
    }

    @Test
    void refusesAProgressivePictureOfEndlessScans() {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xc2, 0, 11, 8, 4, 0, 4, 0, 1, 1, 0x11});
        out.write(0);
        for (int i = 0; i < 5_000; i++) {
            out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 0, 0});
        }
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        refuses(out.toByteArray(), 422, "photo-unreadable");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.95, 0.999})
    void refusesATruncatedJpeg(double share) {
        var whole = noisyJpeg();
        refuses(Arrays.copyOf(whole, (int) (whole.length * share)), 422, "photo-truncated");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9})
    void refusesATruncatedPng(double share) {
        var whole = Pictures.png(800, 600);
        refuses(Arrays.copyOf(whole, (int) (whole.length * share)), 422, "photo-truncated");
    }

    @Test
    void refusesAPageNamedJpgByItsContent() {
        var html = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
        var refusal = refuses(html.getBytes(StandardCharsets.UTF_8), 415, "photo-type");
        assertThat(refusal.args()).containsExactly(RefusedType.HTML);
    }

    @Test
    void refusesHeicInWords() {
        var heic = new byte[64];
        System.arraycopy(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0}, 0, heic, 0, 16);
        var refusal = refuses(heic, 415, "photo-type");
        assertThat(refusal.args()).containsExactly(RefusedType.HEIC);
    }

    @Test
    void refusesNothingAndGarbage() {
        refuses(new byte[0], 422, "photo-empty");
        var garbage = new byte[5_000];
        new Random(1).nextBytes(garbage);
        garbage[0] = (byte) 0xff;
        garbage[1] = (byte) 0xd8;
        garbage[2] = (byte) 0xff;
        refuses(garbage, 422, "photo-unreadable");
    }

    @Test
    void stopsReadingAt20Megabytes() {
        var endless = new InputStream() {
            private long served;

            @Override
            public int read() {
                served++;
                return 0x20;
            }
        };
        var refusal = catchThrowableOfType(DomainException.class, () -> intake.take(endless));
        assertThat(refusal.status()).isEqualTo(413);
        assertThat(refusal.code()).isEqualTo("photo-too-large");
        assertThat(endless.served).isLessThan(PhotoStore.MAX_BYTES + 200_000);
        assertThat(filesIn("incoming")).isZero();
    }

    @Test
    void reencodedCopiesLookAlikeAndOthersDoNot() throws IOException {
        var image = intake.take(Pictures.stream(Pictures.jpeg(2000, 1500)));
        var again = intake.take(Pictures.stream(Files.readAllBytes(store.display(image.digest()))));
        var other = intake.take(Pictures.stream(noisyJpeg()));
        assertThat(Long.bitCount(image.lookHash() ^ again.lookHash())).isLessThan(8);
        assertThat(Long.bitCount(image.lookHash() ^ other.lookHash())).isGreaterThan(8);
    }

    private java.awt.image.BufferedImage displayOf(int orientation) throws IOException {
        var bytes = Pictures.withExif(Pictures.jpeg(640, 480), orientation, "2026:04:17 08:51:00", 36, 118);
        return ImageIO.read(
                store.display(intake.take(Pictures.stream(bytes)).digest()).toFile());
    }

    private static String nameAt(java.awt.image.BufferedImage image, double x, double y) {
        var c = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        if (c.getRed() > 180) {
            return "RED";
        }
        return c.getBlue() > 180 ? "BLUE" : c.getGreen() > 180 ? "GREEN" : c.toString();
    }

    private static byte[] noisyJpeg() {
        var image = Pictures.flag(600, 450);
        var random = new Random(7);
        for (int i = 0; i < 60_000; i++) {
            image.setRGB(random.nextInt(600), random.nextInt(450), random.nextInt());
        }
        try (var out = new java.io.ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private DomainException refuses(byte[] bytes, int status, String code) {
        var refusal = catchThrowableOfType(DomainException.class, () -> intake.take(Pictures.stream(bytes)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(filesIn("incoming")).as("nothing is left behind").isZero();
        return refusal;
    }

    private long filesIn(String sub) {
        try (var files = Files.list(folder.resolve(sub))) {
            return files.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
