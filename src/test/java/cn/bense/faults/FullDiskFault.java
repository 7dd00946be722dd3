package cn.bense.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.bense.testing.Api.Answer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The disk under photos and embedded database is full: refusals in time, nothing acknowledged is lost, and work goes on by itself
 * when there is room again. Needs root, for a small disk in memory.
 */
class FullDiskFault {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final int TRIES = 40;

    @Test
    void refusesWhileFullAndGoesOnWhenThereIsRoom() throws IOException {
        var disk = Surroundings.newFolder();
        assumeTrue(
                Signals.tried("mount", "-t", "tmpfs", "-o", "size=80m", "tmpfs", disk.toString()),
                "a disk of its own needs root");
        try {
            goesOn(disk);
        } finally {
            Signals.tried("umount", "-l", disk.toString());
        }
    }

    private static void goesOn(Path disk) throws IOException {
        var around = new Surroundings(
                "jdbc:h2:file:" + disk.resolve("bense") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
                "sa",
                disk,
                "prod,faults");
        var told = new ArrayList<PhoneReport>();
        try (var node = Node.start(around)) {
            var api = around.api(node, "inspector");
            var first = new PhoneReport();
            first.send(api);
            told.add(first);
            var filler = fill(disk);
            var caught = refused(told, () -> api);
            Files.delete(filler);
            var begun = System.nanoTime();
            caught.insist(api, RECOVERY);
            told.add(caught);
            System.out.printf(
                    "  full disk: a report is taken %.1f s after there is room%n", (System.nanoTime() - begun) / 1e9);
            assertThat(told)
                    .allSatisfy(report -> assertThat(around.api(node, "inspector")
                                    .get("/cases/" + report.number())
                                    .status())
                            .isEqualTo(200));
        }
        for (var report : told) {
            assertThat(around.count("select count(*) from cases_case_file where description = ?", report.description()))
                    .isEqualTo(1);
        }
        around.assertClean();
    }

    /** Reports until one is refused; it is told so in time and in words. */
    private static PhoneReport refused(List<PhoneReport> told, Supplier<cn.bense.testing.Api> api) {
        for (int i = 0; i < TRIES; i++) {
            var report = new PhoneReport();
            var photo = timed("photo", () -> report.upload(api.get()));
            if (photo.status() != 201) {
                assertThat(photo.status()).as(photo.content()).isEqualTo(503);
                database(api);
                return report;
            }
            report.send(api.get());
            told.add(report);
        }
        throw new AssertionError("the disk is full and nothing was refused");
    }

    /** Writes without a photo, until the database has used up what room its file still had. */
    private static void database(Supplier<cn.bense.testing.Api> api) {
        for (int i = 0; i < TRIES; i++) {
            var answer = timed(
                    "database",
                    () -> api.get()
                            .post(
                                    "/tokens",
                                    java.util.Map.of(
                                            "username",
                                            "inspector",
                                            "password",
                                            cn.bense.demo.DemoTown.PASSWORD,
                                            "name",
                                            "full")));
            if (answer.status() >= 500) {
                assertThat(answer.status()).as(answer.content()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isNotEmpty();
                return;
            }
        }
    }

    private static Answer timed(String what, Supplier<Answer> request) {
        var begun = System.nanoTime();
        var answer = request.get();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (answer.status() >= 400) {
            System.out.printf(
                    "  full disk, %s: %d %s after %.1f s%n",
                    what, answer.status(), answer.code(), took.toMillis() / 1e3);
        }
        assertThat(took).isLessThan(LONGEST_ANSWER);
        return answer;
    }

    /** Takes all the room there is. */
    private static Path fill(Path disk) throws IOException {
        var filler = disk.resolve("filler");
        try (var out = FileChannel.open(filler, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int size = 1 << 20; size >= 1; size /= 16) {
                fill(out, size);
            }
        }
        return filler;
    }

    private static void fill(FileChannel out, int size) {
        try {
            while (out.write(ByteBuffer.allocate(size)) > 0) {
                // until the disk says no
            }
        } catch (IOException full) {
            // smaller pieces next
        }
    }
}
