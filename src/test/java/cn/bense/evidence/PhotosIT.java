package cn.bense.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.audit.AuditTrail;
import cn.bense.demo.DemoTown;
import cn.bense.shared.Digest;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import cn.bense.testing.Api;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photos through the running program and its real database. */
@ProgramTest
class PhotosIT {

    private final Program program;
    private final Photos photos;
    private final PhotoUpkeep upkeep;
    private final AuditTrail audit;
    private final DemoTown town;

    PhotosIT(Program program, Photos photos, PhotoUpkeep upkeep, AuditTrail audit, DemoTown town) {
        this.program = program;
        this.photos = photos;
        this.upkeep = upkeep;
        this.audit = audit;
        this.town = town;
    }

    @BeforeEach
    void people() {
        town.build();
    }

    @Test
    void keepsAndHandsOutToTheUploaderOnly() {
        var bytes = picture();
        var answer = upload("inspector", bytes).expect(201);
        var id = answer.text("id");
        assertThat(answer.text("sha256")).isEqualTo(Digest.of(bytes));
        assertThat(id.length()).isGreaterThanOrEqualTo(20);
        var copy = program.api("inspector").get("/photos/" + id).expect(200);
        assertThat(copy.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(copy.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(copy.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(copy.header("Cache-Control")).contains("private", "max-age=86400");
        program.api("inspector").get("/photos/" + id + "/thumbnail").expect(200);
        for (var copyPath : List.of("", "/thumbnail", "/original")) {
            assertThat(program.api("crew")
                            .get("/photos/" + id + copyPath)
                            .expect(404)
                            .code())
                    .isEqualTo("photo-not-found");
        }
        program.api().get("/photos/" + id).expect(401);
    }

    @Test
    void everyLookAtAnOriginalLeavesARow() {
        var bytes = picture();
        var id = upload("inspector", bytes).expect(201).text("id");
        var original =
                program.api("inspector").get("/photos/" + id + "/original").expect(200);
        assertThat(original.bytes()).isEqualTo(bytes);
        assertThat(original.header("Cache-Control")).isEqualTo("no-store");
        assertThat(audit.of(new SubjectRef("photo", id)))
                .singleElement()
                .satisfies(row -> assertThat(row.actor() + row.type()).isEqualTo("inspectorORIGINAL_OPENED"));
    }

    @Test
    void refusesInClearWords() {
        var future = Map.of(
                "takenAt",
                program.now()
                        .plus(Duration.ofMinutes(7))
                        .atZone(Zone.SHANGHAI)
                        .toOffsetDateTime()
                        .toString());
        refused(program.api("inspector").upload(picture(), future), 422, "photo-from-the-future");
        refused(upload("inspector", "<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8)), 415, "photo-type");
        refused(upload("inspector", Pictures.claimingPng(60_000, 60_000, 1)), 413, "photo-too-many-pixels");
        refused(upload("inspector", java.util.Arrays.copyOf(picture(), 1_500)), 422, "photo-truncated");
        refused(program.api("inspector").upload(picture(), Map.of("takenAt", "gestern")), 400, "photo-field");
        refused(program.api("inspector").upload(picture(), Map.of("source", "film")), 422, "photo-source");
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).code()).isEqualTo(code);
        assertThat(answer.text("detail")).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("{0}");
    }

    @Test
    void theSameKeyKeepsOnePhoto() {
        var bytes = picture();
        var headers = Map.of("Idempotency-Key", "photo-" + Digest.of(bytes));
        var first = program.api("inspector").upload(bytes, Map.of(), headers).expect(201);
        var again = program.api("inspector").upload(bytes, Map.of(), headers).expect(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void aNonceIsSpentByOneUpload() {
        var nonce = program.api("inspector").post("/photos/nonce", Map.of()).expect(200);
        assertThat(nonce.text("code")).matches("\\d{4}");
        assertThat(nonce.text("expiresAt")).endsWith("+08:00");
        var fields = Map.of("nonce", nonce.text("nonce"));
        assertThat(program.api("inspector").upload(picture(), fields).content()).doesNotContain("NONCE_");
        assertThat(program.api("inspector").upload(picture(), fields).content()).contains("NONCE_INVALID");
    }

    @Test
    void findsTheSameBytesInAnotherSubjectOnTheRealDatabase() {
        var bytes = picture();
        var first = new SubjectRef("evidence-it", "A" + Digest.of(bytes).substring(0, 12));
        var second = new SubjectRef("evidence-it", "B" + Digest.of(bytes).substring(0, 12));
        photos.bind(first, "after", List.of(upload("inspector", bytes).text("id")), "inspector");
        photos.bind(second, "after", List.of(upload("inspector", bytes).text("id")), "inspector");
        assertThat(photos.of(second).get(0).photo().findings()).anySatisfy(f -> {
            assertThat(f.kind()).isEqualTo("SAME_BYTES");
            assertThat(f.otherCase()).isEqualTo(first.number());
        });
        assertThat(photos.of(second).get(0).photo().receivedAt())
                .isBetween(program.now().minusSeconds(600), program.now().plusSeconds(60));
    }

    @Test
    void sweepingTakesNothingThatARowNames() {
        var digest = upload("inspector", picture()).text("sha256");
        upkeep.sweepOrphans();
        assertThat(upkeep.faults()).doesNotContain(digest);
    }

    @Test
    void theFormIsDocumentedAsItIsSent() {
        var upload = program.api().fetch("/v3/api-docs").expect(200).body().at("/paths/~1api~1v1~1photos/post");
        var schema = upload.at("/requestBody/content/multipart~1form-data/schema/$ref")
                .asString();
        assertThat(schema).endsWith("/Upload");
        assertThat(upload.at("/responses/413/content/application~1problem+json").isMissingNode())
                .isFalse();
    }

    private Api.Answer upload(String account, byte[] bytes) {
        return program.api(account).upload(bytes, Map.of("source", "camera"));
    }

    /** Each one unlike all before: the database is shared with the other classes. */
    private static byte[] picture() {
        var image = Pictures.flag(320, 240);
        var random = new Random();
        for (int i = 0; i < 2_000; i++) {
            image.setRGB(random.nextInt(320), random.nextInt(240), random.nextInt());
        }
        return Pictures.encoded(image, "jpeg");
    }
}
