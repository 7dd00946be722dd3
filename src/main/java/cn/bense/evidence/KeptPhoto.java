package cn.bense.evidence;

import cn.bense.shared.GeoPoint;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One upload. Never changes once written (domain.md section 9, 6: no editing), hence no version. */
@Entity
@Immutable
@Table(name = "evidence_photo")
class KeptPhoto {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String publicId;
    private String digest;
    private String mediaType;
    private long sizeBytes;
    private int width;
    private int height;
    private @Nullable Instant takenAt;
    private Instant receivedAt;
    private @Nullable Instant deviceTime;
    private @Nullable Double lat;
    private @Nullable Double lon;

    @jakarta.persistence.Column(name = "accuracy_m")
    private @Nullable Double accuracyM;

    private @Nullable String source;
    private String uploader;
    private @Nullable Instant exifAt;
    private @Nullable Double exifLat;
    private @Nullable Double exifLon;
    private long lookHash;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected KeptPhoto() {}

    KeptPhoto(String publicId, StoredImage image, Photos.Capture capture, Instant receivedAt, String uploader) {
        this.publicId = publicId;
        this.digest = image.digest();
        this.mediaType = image.facts().mediaType();
        this.sizeBytes = image.size();
        this.width = image.uprightWidth();
        this.height = image.uprightHeight();
        this.takenAt = capture.takenAt();
        this.receivedAt = receivedAt;
        this.deviceTime = capture.deviceTime();
        var place = capture.place();
        this.lat = place == null ? null : (Double) place.lat();
        this.lon = place == null ? null : (Double) place.lon();
        this.accuracyM = capture.accuracyM();
        this.source = capture.source();
        this.uploader = uploader;
        var exif = image.exif();
        this.exifAt = exif.takenAt();
        var exifPlace = exif.place();
        this.exifLat = exifPlace == null ? null : (Double) exifPlace.lat();
        this.exifLon = exifPlace == null ? null : (Double) exifPlace.lon();
        this.lookHash = image.lookHash();
    }

    @Nullable
    Long id() {
        return id;
    }

    String publicId() {
        return publicId;
    }

    String digest() {
        return digest;
    }

    String mediaType() {
        return mediaType;
    }

    String uploader() {
        return uploader;
    }

    boolean isBy(String username) {
        return uploader.equals(username);
    }

    Photos.Photo view(List<Photos.Finding> findings) {
        return new Photos.Photo(
                publicId, digest, width, height, takenAt, receivedAt, place(), accuracyM, source, uploader, findings);
    }

    private @Nullable GeoPoint place() {
        return lat == null || lon == null ? null : new GeoPoint(lat, lon);
    }
}
