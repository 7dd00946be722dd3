package cn.bense.evidence;

import cn.bense.shared.GeoPoint;
import cn.bense.shared.Zone;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Reads EXIF from JPEG only: a PNG's compressed text and colour chunks could unpack without bound, and cameras write JPEG.
 */
final class ExifSource {

    /** Outside of these a camera's clock was never set; a {@code timestamp} column holds nothing beyond them either. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2038-01-01T00:00:00Z");

    private ExifSource() {}

    static ExifFacts read(Path file, ImageFacts facts) {
        if (!facts.mediaType().equals("image/jpeg")) {
            return ExifFacts.NONE;
        }
        try (var in = Files.newInputStream(file)) {
            var metadata = JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
            return new ExifFacts(takenAt(metadata), place(metadata), orientation(metadata));
        } catch (IOException | JpegProcessingException | RuntimeException broken) {
            return ExifFacts.NONE; // a broken EXIF block is a missing one; the picture itself is judged by its decoder
        }
    }

    /** EXIF times carry no zone unless the offset tag stands beside them; the county's is assumed. */
    private static @Nullable Instant takenAt(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var date = directory == null ? null : directory.getDateOriginal(TimeZone.getTimeZone(Zone.SHANGHAI));
        var at = date == null ? null : date.toInstant();
        return at == null || at.isBefore(FIRST) || !at.isBefore(LAST) ? null : at;
    }

    private static @Nullable GeoPoint place(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var location = directory == null ? null : directory.getGeoLocation();
        if (location == null || location.isZero()) {
            return null; // 0,0 is what cameras write before they have a fix
        }
        return new GeoPoint(location.getLatitude(), location.getLongitude());
    }

    private static int orientation(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? 1 : value;
    }
}
