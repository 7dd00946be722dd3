package cn.bense.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.evidence.Photos.Capture;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class PhotoRegisterTest {

    static final Instant NOW = Instant.parse("2026-04-17T00:51:00Z");
    static final GeoPoint HERE = new GeoPoint(36.1868, 118.16);
    static final SubjectRef CASE_A = new SubjectRef("case", "AJ20260417-00001");
    static final SubjectRef CASE_B = new SubjectRef("case", "AJ20260417-00002");
    static final SubjectRef ORDER_A = new SubjectRef("work-order", "RW20260417-00001");

    @TempDir
    Path folder;

    FakeTables tables = new FakeTables();
    PhotoStore store;
    PhotoRegister photos;

    @BeforeEach
    void open() {
        store = new PhotoStore(folder.toString());
        photos = register(store);
    }

    private PhotoRegister register(PhotoStore usedStore) {
        var clock = Clock.fixed(NOW, Zone.SHANGHAI);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/evidence");
        messages.setDefaultEncoding("UTF-8");
        var rules = new FindingRules(messages);
        return new PhotoRegister(
                new PhotoIntake(usedStore),
                tables.photos,
                tables.findings,
                new PhotoBinder(tables.ties, tables.findings, rules, clock),
                rules,
                new Nonces(tables.nonces),
                clock,
                noTransactions());
    }

    @Test
    void refusesAPhotoFromTheFutureBeforeKeepingAnything() {
        assertThatThrownBy(() -> accept(at(NOW.plus(Duration.ofMinutes(6)))))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo("photo-from-the-future");
                    assertThat(e.status()).isEqualTo(422);
                });
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aClockUpToFiveMinutesAheadIsOnlyAFinding() {
        assertThat(kinds(accept(at(NOW.plus(Duration.ofMinutes(5)))))).contains("CLOCK_AHEAD");
        assertThat(kinds(accept(at(NOW.plusMillis(900))))).doesNotContain("CLOCK_AHEAD");
    }

    @Test
    void saysWhatTheCameraSaysOtherwise() {
        var photo = photos.accept(
                Pictures.stream(exif("2026:04:17 08:30:00", 36.2, 118.16)), capture(NOW, HERE, null), "chen");
        assertThat(kinds(photo)).contains("EXIF_TIME_DIFFERS", "EXIF_PLACE_DIFFERS");
        assertThat(photo.findings().get(0).detail()).contains("2026-04-17 08:30:00", "21 分钟");
    }

    @Test
    void agreesWithACameraThatAgrees() {
        var photo = photos.accept(
                Pictures.stream(exif("2026:04:17 08:45:00", 36.1869, 118.1601)), capture(NOW, HERE, null), "chen");
        assertThat(kinds(photo)).containsExactly("NONCE_MISSING");
    }

    @Test
    void takesThePhonesOwnErrorOffBeforeComparing() {
        var phone =
                NOW.plus(Duration.ofHours(3)); // its clock runs three hours ahead; takenAt was corrected by the page
        var photo = photos.accept(
                Pictures.stream(exif("2026:04:17 11:51:00", 36.1868, 118.16)), capture(NOW, HERE, phone), "chen");
        assertThat(kinds(photo)).doesNotContain("EXIF_TIME_DIFFERS");
    }

    @Test
    void namesGalleryAndMissingMetadata() {
        var capture = new Capture(NOW, HERE, 8.0, null, "gallery", null);
        assertThat(kinds(photos.accept(Pictures.stream(Pictures.jpeg(80, 60)), capture, "chen")))
                .containsExactly("METADATA_MISSING", "GALLERY_SOURCE", "NONCE_MISSING");
    }

    @Test
    void aNonceIsGoodOnce() {
        var nonce = new Nonces(tables.nonces).issue("chen").nonce();
        var capture = new Capture(NOW, HERE, 8.0, null, "camera", nonce);
        assertThat(kinds(photos.accept(Pictures.stream(Pictures.jpeg(80, 60)), capture, "chen")))
                .doesNotContain("NONCE_MISSING", "NONCE_INVALID");
        assertThat(kinds(photos.accept(Pictures.stream(Pictures.jpeg(80, 60)), capture, "chen")))
                .contains("NONCE_INVALID");
    }

    @Test
    void noRowWithoutItsFileWhenThePowerGoesInBetween() {
        var failing = Mockito.spy(store);
        Mockito.doThrow(new IllegalStateException("killed here")).when(failing).place(Mockito.any(), Mockito.any());
        var dying = register(failing);
        assertThatThrownBy(() -> dying.accept(Pictures.stream(Pictures.jpeg(80, 60)), capture(NOW, HERE, null), "chen"))
                .hasMessage("killed here");
        assertThat(tables.photoRows).isEmpty();
    }

    @Test
    void theFileStandsBeforeItsRow() {
        photos.accept(Pictures.stream(Pictures.jpeg(80, 60)), capture(NOW, HERE, null), "chen");
        assertThat(tables.photoRows)
                .allSatisfy(row -> assertThat(store.original(row.digest())).exists());
    }

    @Test
    void sweepsOnlyOldFilesThatNoRowNames() throws IOException {
        var kept = accept(at(NOW));
        var intake = new PhotoIntake(store);
        var orphan = intake.take(Pictures.stream(Pictures.jpeg(70, 60)));
        var fresh = intake.take(Pictures.stream(Pictures.jpeg(60, 60)));
        age(store.original(kept.sha256()));
        age(store.original(orphan.digest()));
        var upkeep = new StoreUpkeep(store, tables.photos, new Nonces(tables.nonces), Mockito.mock());
        assertThat(upkeep.sweepOrphans()).isEqualTo(1);
        assertThat(store.original(kept.sha256())).exists();
        assertThat(store.original(fresh.digest())).exists();
        assertThat(store.original(orphan.digest())).doesNotExist();
        assertThat(store.thumbnail(orphan.digest())).doesNotExist();
    }

    @Test
    void bindsOnceInOrderOfKindAndPosition() {
        var after = accept(at(NOW)).id();
        var first = accept(at(NOW)).id();
        var second = other();
        photos.bind(ORDER_A, "after", List.of(after), "chen");
        photos.bind(ORDER_A, "before", List.of(first), "chen");
        photos.bind(ORDER_A, "before", List.of(first, second), "chen");
        assertThat(photos.of(ORDER_A))
                .extracting(b -> b.kind() + b.position() + b.photo().id())
                .containsExactly("before1" + first, "before2" + second, "after1" + after);
        assertThat(photos.subjectsOf(first)).containsExactly(ORDER_A);
    }

    @Test
    void refusesToBindWhatIsNotThereOrNotOnesOwn() {
        var foreign = accept(at(NOW)).id();
        for (var id : List.of(foreign, "nothing")) {
            assertThatThrownBy(() -> photos.bind(CASE_A, "before", List.of(id), "eve"))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.code()).isEqualTo("photo-unknown"));
        }
        assertThat(photos.bind(CASE_A, "before", List.of(foreign), "system")).hasSize(1);
    }

    @Test
    void findsTheSameBytesInAnotherCase() {
        photos.bind(CASE_A, "after", List.of(accept(at(NOW)).id()), "chen");
        var bound = photos.bind(CASE_B, "after", List.of(accept(at(NOW)).id()), "chen");
        assertThat(bound.get(0).photo().findings()).anySatisfy(f -> {
            assertThat(f.kind()).isEqualTo("SAME_BYTES");
            assertThat(f.otherCase()).isEqualTo(CASE_A.number());
            assertThat(f.detail()).doesNotContain(CASE_A.number());
        });
        assertThat(kinds(photos.of(CASE_A).get(0).photo()))
                .as("the first use is blameless")
                .doesNotContain("SAME_BYTES");
    }

    @Test
    void findsTheSameBytesTwiceInOneCase() {
        photos.bind(CASE_A, "before", List.of(accept(at(NOW)).id()), "chen");
        var bound = photos.bind(CASE_A, "after", List.of(accept(at(NOW)).id()), "chen");
        assertThat(bound.get(0).photo().findings())
                .anySatisfy(f -> assertThat(f.kind() + f.otherCase()).isEqualTo("SAME_BYTESnull"));
    }

    @Test
    void oneUploadInACaseAndItsWorkOrderIsNoSecondUse() {
        var photo = accept(at(NOW)).id();
        photos.bind(ORDER_A, "after", List.of(photo), "chen");
        assertThat(kinds(photos.bind(CASE_A, "after", List.of(photo), "chen")
                        .get(0)
                        .photo()))
                .doesNotContain("SAME_BYTES");
        assertThat(kinds(photos.bind(CASE_B, "after", List.of(photo), "chen")
                        .get(0)
                        .photo()))
                .contains("SAME_BYTES");
    }

    private Photos.Photo accept(Capture capture) {
        return photos.accept(Pictures.stream(Pictures.jpeg(80, 60)), capture, "chen");
    }

    private String other() {
        return photos.accept(Pictures.stream(Pictures.jpeg(90, 60)), at(NOW), "chen")
                .id();
    }

    private static Capture at(Instant takenAt) {
        return capture(takenAt, HERE, null);
    }

    private static Capture capture(Instant takenAt, GeoPoint place, @Nullable Instant deviceTime) {
        return new Capture(takenAt, place, 8.0, deviceTime, "camera", null);
    }

    private static byte[] exif(String time, double lat, double lon) {
        return Pictures.withExif(Pictures.jpeg(80, 60), 1, time, lat, lon);
    }

    private static List<String> kinds(Photos.Photo photo) {
        return photo.findings().stream().map(Photos.Finding::kind).toList();
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(
                file, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofHours(2))));
    }

    private static PlatformTransactionManager noTransactions() {
        return new AbstractPlatformTransactionManager() {
            @Override
            protected Object doGetTransaction() {
                return this;
            }

            @Override
            protected void doBegin(
                    Object transaction, org.springframework.transaction.TransactionDefinition definition) {}

            @Override
            protected void doCommit(DefaultTransactionStatus status) {}

            @Override
            protected void doRollback(DefaultTransactionStatus status) {}
        };
    }
}
