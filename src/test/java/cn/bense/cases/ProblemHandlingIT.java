package cn.bense.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.audit.AuditTrail;
import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.organization.Places;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.SubjectRef;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The main job through the API on a real database: found, dispatched, put right, rechecked, priced. */
@ProgramTest
class ProblemHandlingIT {

    private final Program program;
    private final Street street;
    private final AuditTrail audit;

    ProblemHandlingIT(Program program, Places places, DemoTown town, AuditTrail audit) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.audit = audit;
    }

    @Test
    void filesAndDispatchesInTheSameRequestWithTheReasonAndADeadlineExplained() {
        var answer = street.report("inspector", "DRAIN_LEAF_CLEARING", street.spotOn("JIANKANG"), Map.of())
                .expect(201);

        assertThat(answer.text("state")).isEqualTo("DISPATCHED");
        assertThat(answer.text("contractor")).isEqualTo("JINGYUAN");
        assertThat(answer.text("dispatchReason")).contains("责任路段匹配");
        var deadline = program.api("crew")
                .get("/cases/" + answer.text("number") + "/deadline")
                .expect(200);
        assertThat(deadline.text("dueAt")).isEqualTo(answer.text("dueAt"));
        assertThat(deadline.body().get("explanation").toString()).contains("8 工作时", "到期");
    }

    @Test
    void closesAfterOneReworkAndProposesBothDeductions() {
        var number = street.dispatched("DRAIN_LEAF_CLEARING");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        clearGully(number);
        assertThat(street.state(number)).isEqualTo("FEEDBACK_SUBMITTED");

        street.sendBack(number);
        assertThat(street.state(number)).isEqualTo("REWORK");
        assertThat(amounts(number)).containsExactly("D12 10000 PROPOSED");

        clearGully(number);
        street.pass(number);
        var closed = street.see("supervisor", number).expect(200);
        assertThat(closed.text("state")).isEqualTo("CLOSED");
        assertThat(closed.text("archiveKind")).isEqualTo("NORMAL");
        assertThat(closed.body().get("workOrders").size()).isEqualTo(2);
        assertThat(amounts(number)).contains("D12 10000 PROPOSED").anyMatch(a -> a.startsWith("D01 1"));
    }

    @Test
    void chainsEveryEventOfACaseAndCountsTheStateChanges() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.putRight("crew", number);
        street.pass(number);

        var events = program.api("auditor")
                .get("/cases/" + number + "/events")
                .expect(200)
                .body();
        var previous = "0".repeat(64);
        var seq = 1;
        for (var event : events) {
            assertThat(event.get("seq").asInt()).isEqualTo(seq++);
            assertThat(event.get("previousDigest").asString()).isEqualTo(previous);
            previous = event.get("digest").asString();
        }
        assertThat(audit.firstBroken(new SubjectRef("case", number))).isEmpty();
        assertThat(events.toString()).contains("REPORTED", "FILED", "DISPATCHED", "ACKNOWLEDGED", "CLOSED");
    }

    @Test
    void showsTheTokenWhereTheWorkIs() {
        var number = street.dispatched("EXPOSED_LITTER");
        assertThat(activeOf(number)).containsExactly("acknowledge");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        assertThat(activeOf(number)).contains("rectify");
        street.workPlainly("crew", number);
        assertThat(activeOf(number)).containsExactly("recheck");
        street.pass(number);
        assertThat(activeOf(number)).as("no clause, nothing to decide: ended").isEmpty();
    }

    @Test
    void refusesAFixerWhoFoundItAndARecheckerWhoFoundIt() {
        var at = street.spotOn("JIANKANG");
        var number = street.report("verifier", "EXPOSED_LITTER", at, Map.of())
                .expect(201)
                .text("number");
        street.putRight("crew", number);

        var refused = street.command("verifier", number, "recheck", Map.of("result", "PASS"))
                .expect(403);
        assertThat(refused.text("code")).isEqualTo("separation");
        assertThat(street.see("verifier", number).body().get("actions").toString())
                .doesNotContain("recheck");
        assertThat(street.state(number)).isEqualTo("FEEDBACK_SUBMITTED");
    }

    @Test
    void hidesAnotherCompanysCaseAndTheFinderFromContractors() {
        var number = street.dispatched("EXPOSED_LITTER");

        assertThat(street.see("crew2", number).expect(404).text("code")).isEqualTo("case");
        program.api("crew2").get("/cases/" + number + "/events").expect(404);
        program.api("contractor2").get("/cases/" + number + "/process").expect(404);
        street.command("contractor2", number, "acknowledge", Map.of()).expect(404);
        var seen = street.see("crew", number).expect(200);
        assertThat(seen.body().get("finder").isNull()).isTrue();
        var events = program.api("crew")
                .get("/cases/" + number + "/events")
                .expect(200)
                .body();
        assertThat(events.get(0).get("actor").asString()).isEqualTo("***");
        assertThat(events.toString()).doesNotContain("周晓燕").doesNotContain("inspector");
    }

    @Test
    void takesADispatchBackWithinSecondsAndNotLater() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.command("dispatcher", number, "recall", Map.of()).expect(200);
        assertThat(street.state(number)).isEqualTo("FILED");

        street.command("dispatcher", number, "dispatch", Map.of("performer", "JINGYUAN"))
                .expect(200);
        program.advance(Duration.ofSeconds(11));
        var late = street.command("dispatcher", number, "recall", Map.of()).expect(409);
        assertThat(late.text("code")).isEqualTo("recall-too-late");
    }

    @Test
    void givesTwoDispatchersAtOnceOneDispatchAndOneConflict() {
        var number = street.report("inspector", "EXPOSED_LITTER", street.spotOn("JIANKANG"), Map.of())
                .expect(201)
                .text("number");
        street.command("dispatcher", number, "recall", Map.of()).expect(200);

        var first = CompletableFuture.supplyAsync(
                () -> street.command("dispatcher", number, "dispatch", Map.of("performer", "JINGYUAN")));
        var second = CompletableFuture.supplyAsync(
                () -> street.command("supervisor", number, "dispatch", Map.of("performer", "JINGYUAN")));
        assertThat(List.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(200, 409);
        assertThat(street.see("supervisor", number).body().get("workOrders").size())
                .isEqualTo(2);
    }

    @Test
    void completesATaskOnceHoweverOftenItIsSent() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        var task = program.api("crew")
                .get("/tasks?subject=" + number)
                .expect(200)
                .body()
                .get("items")
                .get(0);
        var wide = street.photo("crew", "EXPOSED_LITTER", Stage.AFTER, street.where(number));
        var close = street.photo("crew", "EXPOSED_LITTER", Stage.AFTER, street.where(number));
        var body = Map.of("fields", Map.of(), "photos", Map.of("after", List.of(wide, close)));
        var path = "/tasks/" + task.get("id").asString() + "/complete";

        program.api("crew")
                .post(path, body, Map.of("Idempotency-Key", number + "-a"))
                .expect(200);
        program.api("crew")
                .post(path, body, Map.of("Idempotency-Key", number + "-a"))
                .expect(200);
        var again = program.api("crew").post(path, body).expect(409);
        assertThat(again.text("code")).isEqualTo("task-done");
        assertThat(street.state(number)).isEqualTo("FEEDBACK_SUBMITTED");
    }

    @Test
    void refusesWorkWithoutItsEvidenceAndSaysWhatIsMissing() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);

        var refused = street.step("crew", number, "doWork", Map.of(), Map.of()).expect(422);
        assertThat(refused.text("code")).isEqualTo("form-incomplete");
        assertThat(refused.body().get("errors").toString()).contains("photos.after", "整改后照片至少 2 张（全景、近景），还差 2 张");
        assertThat(street.state(number)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void warnsAtEightyPercentThenEscalatesAndClosesOverdueWithOneLatenessCharge() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        program.advance(Duration.ofHours(60));
        var events = program.api("auditor")
                .get("/cases/" + number + "/events")
                .expect(200)
                .body()
                .toString();
        assertThat(events).contains("DUE_WARNING", "OVERDUE");
        assertThat(street.see("supervisor", number).text("lamp")).isEqualTo("RED");

        street.workPlainly("crew", number);
        street.pass(number);
        assertThat(street.see("supervisor", number).text("archiveKind")).isEqualTo("OVERDUE");
        assertThat(amounts(number)).anyMatch(a -> a.startsWith("D11 ")).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void letsThePublicsReportWaitForAPersonAndRefusesItWithAReason() {
        var number = street.report(
                        "dispatcher", "EXPOSED_LITTER", street.spotOn("JIANKANG"), Map.of("channel", "HOTLINE"))
                .expect(201)
                .text("number");
        assertThat(street.state(number)).isEqualTo("REPORTED");

        street.command("dispatcher", number, "reject", Map.of()).expect(422);
        street.command("dispatcher", number, "reject", Map.of("reason", "现场没有垃圾"))
                .expect(200);
        assertThat(street.state(number)).isEqualTo("REJECTED");
    }

    @Test
    void mergesADuplicateAndKeepsItsReporter() {
        var at = street.spotOn("JIANKANG");
        var first = street.report("inspector", "EXPOSED_LITTER", at, Map.of())
                .expect(201)
                .text("number");
        var near = program.api("grid")
                .get("/cases/nearby?lat=" + at.lat() + "&lon=" + at.lon() + "&item=EXPOSED_LITTER")
                .expect(200);
        assertThat(near.body().get("items").toString()).contains(first);

        var second = street.report("grid", "EXPOSED_LITTER", at, Map.of("mergeInto", first))
                .expect(201);
        assertThat(second.text("state")).isEqualTo("MERGED");
        assertThat(second.text("mergedInto")).isEqualTo(first);
        assertThat(street.see("supervisor", first).body().get("merged").toString())
                .contains(second.text("number"));
    }

    @Test
    void answersBadInputInWordsWithTheRightStatus() {
        var at = street.spotOn("JIANKANG");
        refused(street.report("inspector", "NO_SUCH_ITEM", at, Map.of()), 422, "item-unknown");
        refused(
                street.report("inspector", "EXPOSED_LITTER", at, Map.of("location", Map.of("lat", 31.2, "lon", 121.5))),
                422,
                "outside-county");
        refused(
                street.report("inspector", "EXPOSED_LITTER", at, Map.of("photoIds", List.of())),
                422,
                "photos-required");
        refused(street.report("inspector", "EXPOSED_LITTER", at, Map.of("colour", "red")), 400, "unknown-field");
        refused(
                street.report("inspector", "EXPOSED_LITTER", at, Map.of("description", "长".repeat(2001))),
                422,
                "description-too-long");
        var number = street.dispatched("EXPOSED_LITTER");
        var stale =
                program.api("dispatcher").post("/cases/" + number + "/remind", Map.of(), Map.of("If-Match", "\"0\""));
        assertThat(stale.status()).isEqualTo(409);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(code + " " + answer.text("detail")).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private void clearGully(String number) {
        var at = street.where(number);
        street.step("crew", number, "assessDepth", Map.of("reachable", "SURFACE"), Map.of())
                .expect(200);
        street.step(
                        "crew",
                        number,
                        "clearGully",
                        Map.of("weightKg", "12.5"),
                        Map.of(
                                "during", shots(Stage.DURING, at, 2),
                                "after", shots(Stage.AFTER, at, 2),
                                "weighing-slip", shots(Stage.AFTER, at, 1)))
                .expect(200);
    }

    private List<String> shots(Stage stage, GeoPoint at, int count) {
        return java.util.stream.Stream.generate(() -> street.photo("crew", "DRAIN_LEAF_CLEARING", stage, at))
                .limit(count)
                .toList();
    }

    private List<String> amounts(String number) {
        var lines = new java.util.ArrayList<String>();
        program.api("centre")
                .get("/deductions?case=" + number)
                .expect(200)
                .body()
                .get("items")
                .forEach(d -> lines.add(d.get("clause").asString() + " "
                        + d.get("proposedFen").asLong() + " " + d.get("state").asString()));
        return lines;
    }

    private List<String> activeOf(String number) {
        var active = new java.util.ArrayList<String>();
        program.api("supervisor")
                .get("/cases/" + number + "/process")
                .expect(200)
                .body()
                .get("active")
                .forEach(a -> active.add(a.asString()));
        return active;
    }
}
