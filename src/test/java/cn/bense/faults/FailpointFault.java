package cn.bense.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The program ends at a named place, as if the power went there; another node takes over. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FailpointFault {

    private static final int KILLED = 137;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Node healthy;

    private final Surroundings around = Surroundings.shared();

    @AfterAll
    static void stop() {
        healthy.close();
    }

    /** First, because a second node would take the timer. */
    @Test
    @Order(1)
    void insideATimersStep() {
        var report = new PhoneReport();
        try (var dying = Node.start(around, "-Dbense.failpoint=in-timer")) {
            report.send(around.api(dying, "inspector"));
            Timers.fallDue(around, String.valueOf(report.number()), "dueOver");
            assertThat(dying.ended(SOON)).isEqualTo(KILLED);
        }
        assertThat(Timers.rung(around, String.valueOf(report.number())))
                .as("rolled back")
                .isZero();
        healthy = Node.start(around);
        var took = Waiting.until(
                "the timer rings after all",
                Duration.ofSeconds(120),
                () -> Timers.rung(around, String.valueOf(report.number())) > 0);
        System.out.printf("  in-timer: rung once by the next node %.1f s after its start%n", took.toMillis() / 1000.0);
        assertThat(Timers.rung(around, String.valueOf(report.number()))).isEqualTo(1);
        around.assertClean();
    }

    @Test
    @Order(2)
    void betweenThePhotoAndItsRow() {
        var report = broken("before-write@/api/v1/photos");
        assertThat(around.photos().resolve(report.storedAs()))
                .as("the file is there")
                .exists();
        assertThat(around.count("select count(*) from evidence_photo where digest = ?", report.digest()))
                .as("its row is not")
                .isZero();
        finished("before-write", report, false);
    }

    @Test
    @Order(3)
    void beforeTheCommit() {
        finished("before-commit", broken("before-commit@/api/v1/cases"), false);
    }

    @Test
    @Order(4)
    void afterTheCommit() {
        var report = broken("after-commit@/api/v1/cases");
        finished("after-commit", report, true);
    }

    @Test
    @Order(5)
    void beforeTheAnswer() {
        finished("before-answer", broken("before-answer@/api/v1/cases"), false);
    }

    private PhoneReport broken(String failpoint) {
        var report = new PhoneReport();
        try (var dying = Node.start(around, "-Dbense.failpoint=" + failpoint)) {
            try {
                report.send(around.api(dying, "inspector"));
                throw new AssertionError("it should have ended at " + failpoint);
            } catch (UncheckedIOException brokenLine) {
                assertThat(dying.ended(SOON)).isEqualTo(KILLED);
            }
        }
        return report;
    }

    private void finished(String failpoint, PhoneReport report, boolean committed) {
        var before = around.count("select count(*) from cases_case_file where description = ?", report.description());
        report.insist(around.api(healthy, "inspector"), SOON);
        var after = around.count("select count(*) from cases_case_file where description = ?", report.description());
        System.out.printf(
                "  %s: %d case(s) after the end, %d after sending again%s%n",
                failpoint, before, after, report.doneUnanswered() ? " (answer: done, reply lost)" : "");
        assertThat(after).isEqualTo(1);
        assertThat(report.doneUnanswered()).isEqualTo(committed);
        around.assertClean();
    }
}
