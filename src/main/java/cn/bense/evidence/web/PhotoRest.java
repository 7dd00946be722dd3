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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final String JPEG = MediaType.IMAGE_JPEG_VALUE;

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

    /** The form as a program fills it; only the documentation reads this. */
    record Upload(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
            String file,

            @Schema(format = "date-time", example = "2026-04-17T08:51:00+08:00")
            String takenAt,

            @Schema(type = "number", example = "36.18677") String lat,
            @Schema(type = "number", example = "118.16004") String lon,

            @Schema(type = "number", description = "metres", example = "8")
            String accuracy,

            @Schema(format = "date-time", example = "2026-04-17T08:51:04+08:00")
            String deviceTime,

            @Schema(allowableValues = {"camera", "gallery"}) String source,
            String nonce) {}

    /** {@code code}: four digits to photograph with the scene. */
    record NonceAnswer(String nonce, String code, OffsetDateTime expiresAt) {}

    @Operation(
            summary = "Upload one photo (JPEG or PNG, at most 20 MB and 50 megapixels)",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = Upload.class))))
    @ApiResponse(responseCode = "201", description = "kept; findings are hints, not refusals")
    @ApiResponse(
            responseCode = "400",
            description = "a field cannot be read",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "413",
            description = "photo-too-large, photo-too-many-pixels",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "415",
            description = "photo-type: neither JPEG nor PNG by content",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "photo-from-the-future, photo-truncated, photo-unreadable, photo-empty",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "503",
            description = "photo-store-unavailable, photo-busy",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PhotoView> upload(
            @Parameter(hidden = true) @RequestParam("file") MultipartFile file,
            @Parameter(hidden = true) @ModelAttribute CaptureForm form,
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
    @ApiResponse(responseCode = "200", description = "image/jpeg", content = @Content(mediaType = JPEG))
    @ApiResponse(
            responseCode = "404",
            description = "not there or not yours to see",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @GetMapping("/{id}")
    ResponseEntity<Resource> display(@PathVariable String id, @Parameter(hidden = true) Person person) {
        return PhotoResponses.copy(delivery.display(id, person));
    }

    @Operation(summary = "Thumbnail, covers 320 by 240 px")
    @ApiResponse(responseCode = "200", description = "image/jpeg", content = @Content(mediaType = JPEG))
    @ApiResponse(
            responseCode = "404",
            description = "not there or not yours to see",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @GetMapping("/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String id, @Parameter(hidden = true) Person person) {
        return PhotoResponses.copy(delivery.thumbnail(id, person));
    }

    @Operation(summary = "Original bytes; every look is audited")
    @ApiResponse(
            responseCode = "200",
            description = "image/jpeg or image/png, SHA-256 as in sha256",
            content = @Content(mediaType = JPEG))
    @ApiResponse(
            responseCode = "403",
            description = "photo-original-forbidden",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "404",
            description = "not there or not yours to see",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @GetMapping("/{id}/original")
    ResponseEntity<Resource> original(@PathVariable String id, @Parameter(hidden = true) Person person) {
        return PhotoResponses.original(delivery.original(id, person));
    }
}
