package cn.bense.evidence;

import cn.bense.shared.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the camera wrote into the file. {@code orientation} 1 to 8 as EXIF tag 0x0112 (CIPA DC-008, 4.6.4). */
record ExifFacts(@Nullable Instant takenAt, @Nullable GeoPoint place, int orientation) {

    static final ExifFacts NONE = new ExifFacts(null, null, 1);

    boolean turnsSideways() {
        return orientation >= 5;
    }
}
