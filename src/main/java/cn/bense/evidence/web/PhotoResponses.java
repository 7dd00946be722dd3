package cn.bense.evidence.web;

import cn.bense.evidence.PhotoDelivery.Delivery;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Delivery of what strangers uploaded: fixed type, no sniffing, no scripts even when opened alone (quality.md section 3). */
final class PhotoResponses {

    private static final Duration CACHED = Duration.ofDays(1);

    private PhotoResponses() {}

    static ResponseEntity<Resource> copy(Delivery delivery) {
        return response(
                delivery,
                ContentDisposition.inline(),
                CacheControl.maxAge(CACHED).cachePrivate());
    }

    /** Never cached: every look must come by and be written down. */
    static ResponseEntity<Resource> original(Delivery delivery) {
        return response(delivery, ContentDisposition.attachment(), CacheControl.noStore());
    }

    private static ResponseEntity<Resource> response(
            Delivery delivery, ContentDisposition.Builder disposition, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(delivery.mediaType()))
                .cacheControl(cache)
                .eTag('"' + delivery.tag() + '"')
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(delivery.fileName()).build().toString())
                .body(new FileSystemResource(delivery.file()));
    }
}
