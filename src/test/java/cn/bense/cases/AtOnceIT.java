package cn.bense.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.audit.AuditTrail;
import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.organization.Places;
import cn.bense.shared.SubjectRef;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Two at once: one act, one clear refusal, nothing doubled. */
@ProgramTest
class AtOnceIT {

    private final Program program;
    private final Street street;
    private final CaseWatch watch;
    private final AuditTrail audit;

    AtOnceIT(Program program, Places places, DemoTown town, AuditTrail audit) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
        this.audit = audit;
    }

    @Test
    void makesOneCaseOfAReportSentTwiceWithOneKey() {
        var at = street.spotOn("JIANKANG");
        var photo = street.photo("inspector", "EXPOSED_LITTER", Stage.BEFORE, at);
        var body = Map.of(
                "item",
                "EXPOSED_LITTER",
                "location",
                Map.of("lat", at.lat(), "lon", at.lon()),
                "photoIds",
                List.of(photo),
                "channel",
                "STAFF");
        var key = Map.of("Idempotency-Key", "report-" + photo);
        var answers = atOnce(
                () -> program.api("inspector").post("/cases", body, key),
                () -> program.api("inspector").post("/cases", body, key),
                () -> program.api("inspector").post("/cases", body, key));
        assertThat(answers).allMatch(a -> a.status() == 201);
        assertThat(answers.stream().map(a -> a.text("number")).distinct()).hasSize(1);
        var near = program.api("inspector")
                .get("/cases/nearby?lat=" + at.lat() + "&lon=" + at.lon() + "&item=EXPOSED_LITTER")
                .expect(200);
        assertThat(near.body().get("items").findValues("distanceM").stream()
                        .filter(d -> d.asInt() == 0)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void finishesATaskOnceWhenTwoSendIt() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        var task = program.api("crew").get("/tasks?subject=" + number).text("items/0/id");
        var at = street.where(number);
        Supplier<Answer> send = () -> program.api("crew")
                .post(
                        "/tasks/" + task + "/complete",
                        Map.of(
                                "photos",
                                Map.of(
                                        "after",
                                        List.of(
                                                street.photo("crew", "EXPOSED_LITTER", Stage.AFTER, at),
                                                street.photo("crew", "EXPOSED_LITTER", Stage.AFTER, at)))));
        assertThat(statuses(atOnce(send, send))).containsExactlyInAnyOrder(200, 409);
        assertThat(watch.story(number)).containsOnlyOnce("FEEDBACK_SUBMITTED");
        sound(number);
    }

    @Test
    void rechecksOnceWhenTwoDecideDifferently() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.putRight("crew", number);
        var answers = atOnce(
                () -> street.command("verifier", number, "recheck", Map.of("result", "PASS")),
                () -> street.command(
                        "verifier2", number, "recheck", Map.of("result", "REWORK", "reasonCode", "NOT_CLEAN")));
        assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 409);
        assertThat(watch.text(number, "state")).isIn("CLOSED", "REWORK");
        sound(number);
    }

    /** Both decisions end in the same process instance. */
    @Test
    void takesTwoDecisionsOnOneCaseAndTheContractorsTwoAnswers() {
        var number = street.report("inspector", "GUARDRAIL_WASHING", street.spotOn("RUIYANG"), Map.of())
                .expect(201)
                .text("number");
        street.putRight("crew", number);
        street.sendBack(number);
        street.workPlainly("crew", number);
        street.pass(number);
        var numbers = deductions(number);
        assertThat(numbers).hasSize(2);

        assertThat(statuses(atOnce(confirm(numbers.get(0)), confirm(numbers.get(1)))))
                .containsOnly(200);
        assertThat(statuses(atOnce(accept(numbers.get(0)), accept(numbers.get(1)))))
                .containsOnly(200);
        assertThat(watch.active(number)).isEmpty();
        sound(number);
    }

    @Test
    void decidesADeductionOnceWhenSentTwice() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.putRight("crew", number);
        street.sendBack(number);
        var deduction = deductions(number).get(0);
        Supplier<Answer> drop = () -> program.api("centre")
                .post("/deductions/" + deduction + "/drop", Map.of("exemption", "EVENT", "reason", "集市"));
        assertThat(statuses(atOnce(confirm(deduction), drop))).containsExactlyInAnyOrder(200, 409);
    }

    private Supplier<Answer> confirm(String deduction) {
        return () -> program.api("centre").post("/deductions/" + deduction + "/confirm", Map.of());
    }

    private Supplier<Answer> accept(String deduction) {
        return () -> program.api("contractor").post("/deductions/" + deduction + "/accept", Map.of());
    }

    private List<String> deductions(String number) {
        var items = watch.of(number).get("deductions");
        return StreamSupport.stream(items.spliterator(), false)
                .map(d -> d.get("number").asString())
                .toList();
    }

    private void sound(String number) {
        assertThat(audit.firstBroken(new SubjectRef("case", number))).isEmpty();
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }

    @SafeVarargs
    private static List<Answer> atOnce(Supplier<Answer>... acts) {
        var started = Stream.of(acts).map(CompletableFuture::supplyAsync).toList();
        return started.stream().map(CompletableFuture::join).toList();
    }
}
