package cn.bense.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** kill -9 in mid-load: what was acknowledged is there exactly once, what was not is done exactly once when sent again. */
class KilledMidLoadFault {

    private final Surroundings around = Surroundings.shared();

    @Test
    void aNodeKilledAmidTwentyParallelReportsLosesAndDoublesNone() {
        var reports = Stream.generate(PhoneReport::new).limit(20).toList();
        try (var node = Node.start(around)) {
            around.api(node, "inspector");
            killAmid(node, reports, node);
        }
        var told = reports.stream().filter(r -> r.number() != null).count();
        System.out.printf("  killed after %d of %d answers%n", told, reports.size());
        try (var again = Node.start(around)) {
            insistAndCompare(reports, again);
        }
        around.assertClean();
    }

    @Test
    void oneOfTwoNodesKilledTheOtherGoesOnAndRingsItsTimers() {
        var reports = Stream.generate(PhoneReport::new).limit(24).toList();
        try (var dying = Node.start(around);
                var staying = Node.start(around)) {
            around.api(staying, "inspector");
            killAmid(dying, reports, staying);
            insistAndCompare(reports, staying);
            var number = String.valueOf(reports.get(0).number());
            Timers.fallDue(around, number, "dueOver");
            var took = Waiting.until(
                    "the survivor rings the timer", Duration.ofSeconds(90), () -> Timers.rung(around, number) == 1);
            System.out.printf("  timer rung by the survivor after %.1f s%n", took.toMillis() / 1000.0);
        }
        around.assertClean();
    }

    /** Half of the reports go to each node; the first is killed when five answers are there. */
    private void killAmid(Node dying, List<PhoneReport> reports, Node other) {
        var threads = Executors.newFixedThreadPool(reports.size());
        var fiveTold = new CountDownLatch(5);
        var sent = Stream.iterate(0, i -> i + 1)
                .limit(reports.size())
                .map(i -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                reports.get(i).send(around.api(i % 2 == 0 ? dying : other, "inspector"));
                            } catch (UncheckedIOException | AssertionError broken) {
                                return; // the line broke with the node; the phone keeps it
                            }
                            fiveTold.countDown();
                        },
                        threads))
                .toList();
        try {
            fiveTold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        dying.kill();
        sent.forEach(CompletableFuture::join);
        threads.shutdown();
    }

    private void insistAndCompare(List<PhoneReport> reports, Node node) {
        var told = reports.stream().filter(r -> r.number() != null).toList();
        for (var report : told) {
            assertThat(around.count(
                            "select count(*) from cases_case_file where number = ? and description = ?",
                            report.number(),
                            report.description()))
                    .as("acknowledged %s", report.number())
                    .isEqualTo(1);
        }
        var api = around.api(node, "inspector");
        reports.forEach(report -> report.insist(api, Duration.ofSeconds(60)));
        assertThat(reports)
                .allSatisfy(report -> assertThat(around.count(
                                "select count(*) from cases_case_file where description = ?", report.description()))
                        .as(report.description())
                        .isEqualTo(1));
        System.out.printf(
                "  %d acknowledged before the kill, %d sent again, %d of them had been done without an answer; each exactly once%n",
                told.size(),
                reports.size() - told.size(),
                reports.stream().filter(PhoneReport::doneUnanswered).count());
    }
}
