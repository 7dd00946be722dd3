package cn.bense.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.testing.Api.Answer;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database dies or hangs: people hear 503 with Retry-After within ten seconds, and work goes on by itself afterwards. */
class DatabaseFault {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    private static Node node;

    private final Surroundings around = Surroundings.shared();

    @BeforeAll
    static void start() {
        node = Node.start(Surroundings.shared());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void killedAndStartedAgain() {
        var report = new PhoneReport();
        report.send(around.api(node, "inspector"));
        Surroundings.database().kill();
        refusedInTime("killed", () -> around.api(node, "inspector").get("/cases"));
        refusedInTime("killed", () -> new PhoneReport().upload(around.api(node, "inspector")));
        Surroundings.database().start();
        recovers("killed");
        assertThat(around.count("select count(*) from cases_case_file where number = ?", report.number()))
                .isEqualTo(1);
        around.assertClean();
    }

    @Test
    void frozenForThirtySeconds() {
        var caught = new PhoneReport();
        caught.upload(around.api(node, "inspector")).expect(201);
        Surroundings.database().freeze();
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try {
            while (System.nanoTime() < end) {
                refusedInTime("frozen", () -> around.api(node, "inspector").get("/cases"));
                refusedInTime("frozen", () -> caught.upload(around.api(node, "inspector")));
                refusedInTime("frozen", () -> node.api().fetch("/login"));
            }
        } finally {
            Surroundings.database().thaw();
        }
        recovers("frozen");
        caught.insist(around.api(node, "inspector"), Duration.ofSeconds(60));
        around.assertClean();
    }

    private static void refusedInTime(String how, Supplier<Answer> request) {
        var begun = System.nanoTime();
        var answer = request.get();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                "  %s: %d Retry-After %s after %.1f s%n",
                how, answer.status(), answer.header("Retry-After"), took.toMillis() / 1000.0);
        assertThat(took).isLessThan(LONGEST_ANSWER);
        if (answer.status() != 200) { // the sign-in page needs no database
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    private void recovers(String how) {
        var report = new PhoneReport();
        var begun = System.nanoTime();
        report.insist(around.api(node, "inspector"), RECOVERY);
        System.out.printf(
                "  %s: a report is taken %.1f s after the database is back%n", how, (System.nanoTime() - begun) / 1e9);
    }
}
