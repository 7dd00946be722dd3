package cn.bense.evidence.web;

import cn.bense.evidence.CaptureForm;
import cn.bense.evidence.Nonces;
import cn.bense.evidence.PhotoDelivery;
import cn.bense.evidence.PhotoView;
import cn.bense.evidence.PhotoViews;
import cn.bense.evidence.UploadedPhotos;
import cn.bense.organization.Person;
import cn.bense.shared.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(
        name = "photos",
        description = "Photos: original kept under its digest, display copy and thumbnail without metadata")
@RestController
@RequestMapping("/api/v1/photos")
class PhotoRest {

    private final UploadedPhotos uploads;
    private final PhotoDelivery delivery;
    private final PhotoViews views;
    private final Nonces nonces;

    PhotoRest(UploadedPhotos uploads, PhotoDelivery delivery, PhotoViews views, Nonces nonces) {
        this.uploads = uploads;
        this.delivery = delivery;
        this.views = views;
        this.nonces = nonces;
    }

    /** {@code code}: four digits to photograph with the scene. */
    record NonceAnswer(String nonce, String code, OffsetDateTime expiresAt) {}

    @Operation(summary = "Upload one photo (JPEG or PNG, at most 20 MB and 50 megapixels)")
    @ApiResponse(responseCode = "201", description = "kept; findings are hints, not refusals")
    @ApiResponse(
            responseCode = "400",
            description = "a field cannot be read",
            content = {})
    @ApiResponse(
            responseCode = "413",
            description = "photo-too-large, photo-too-many-pixels",
            content = {})
    @ApiResponse(
            responseCode = "415",
            description = "photo-type: neither JPEG nor PNG by content",
            content = {})
    @ApiResponse(
            responseCode = "422",
            description = "photo-from-the-future, photo-truncated, photo-unreadable, photo-empty",
            content = {})
    @ApiResponse(
            responseCode = "503",
            description = "photo-store-unavailable, photo-busy",
            content = {})
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PhotoView> upload(
            @RequestParam("file") MultipartFile file,
            @ModelAttribute CaptureForm form,
            @Parameter(hidden = true) Person person) {
        var photo = uploads.accept(file, form, person.username());
        return ResponseEntity.created(URI.create("/api/v1/photos/" + photo.id()))
                .body(views.of(photo, person));
    }

    @Operation(summary = "Fetch a one-time word before a shot, good for ten minutes and one upload")
    @PostMapping("/nonce")
    NonceAnswer nonce(@Parameter(hidden = true) Person person) {
        var issued = nonces.issue(person.username());
        return new NonceAnswer(
                issued.nonce(),
                issued.code(),
                issued.expiresAt().atZone(Zone.SHANGHAI).toOffsetDateTime());
    }

    @Operation(summary = "Display copy, at most 1600 px, without metadata")
    @ApiResponse(responseCode = "200", description = "image/jpeg")
    @ApiResponse(
            responseCode = "404",
            description = "not there or not yours to see",
            content = {})
    @GetMapping("/{id}")
    ResponseEntity<Resource> display(@PathVariable String id, @Parameter(hidden = true) Person person) {
        return PhotoResponses.copy(delivery.display(id, person));
    }

    @Operation(summary = "Thumbnail, covers 320 by 240 px")
    @ApiResponse(responseCode = "200", description = "image/jpeg")
    @ApiResponse(
            responseCode = "404",
            description = "not there or not yours to see",
            content = {})
    @GetMapping("/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String id, @Parameter(hidden = true) Person person) {
        return PhotoResponses.copy(delivery.thumbnail(id, person));
    }

    @Operation(summary = "Original bytes; every look is audited")
    @ApiResponse(responseCode = "200", description = "image/jpeg or image/png, SHA-256 as in sha256")
    @ApiResponse(
            responseCode = "403",
            description = "photo-original-forbidden",
            content = {})
    @ApiResponse(
            responseCode = "404",
            description = "not there or not yours to see",
            content = {})
    @GetMapping("/{id}/original")
    ResponseEntity<Resource> original(@PathVariable String id, @Parameter(hidden = true) Person person) {
        return PhotoResponses.original(delivery.original(id, person));
    }
}
