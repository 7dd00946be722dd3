package cn.bense.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.audit.AuditEvent;
import cn.bense.audit.AuditTrail;
import cn.bense.cases.CaseWatch;
import cn.bense.cases.Street;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.SubjectRef;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code deduction-decision}: proposed, decided by the owner, answered by the contractor (5.5, 5.7). */
@ProgramTest
class DeductionDecisionIT {

    private static final String RAIL = "GUARDRAIL_WASHING";
    private static final String BOTH = "both-hats";

    private final Program program;
    private final Street street;
    private final CaseWatch watch;
    private final AuditTrail audit;

    DeductionDecisionIT(Program program, Places places, DemoTown town, AuditTrail audit, Staff staff) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
        this.audit = audit;
        if (staff.find(BOTH).isEmpty()) {
            staff.addPerson(BOTH, "双岗", "CXHJ", Set.of(Post.OWNER, Post.VERIFIER), null, null, Program.PASSWORD);
        }
    }

    @Test
    void takesSilenceForConsentAndThenTheCaseWaitsForNothing() {
        var number = closed();
        var deduction = deductionOf(number);
        program.api("centre")
                .post("/deductions/" + deduction + "/confirm", Map.of())
                .expect(200);
        assertThat(state(deduction)).isEqualTo("CONFIRMED");
        assertThat(watch.active(number)).contains("awaitAnswer");

        program.advance(Duration.ofDays(12)); // three work days, whatever holidays lie between
        assertThat(state(deduction)).isEqualTo("ACCEPTED");
        assertThat(story(deduction)).containsExactly("PROPOSED", "CONFIRMED", "NOTICED", "ACCEPTED");
        assertThat(watch.active(number)).isEmpty();
        act("contractor", deduction, "accept", Map.of(), 409);
    }

    @Test
    void remindsTheOwnerAndThenTellsTheSupervisionOffice() {
        var number = closed();
        var deduction = deductionOf(number);
        program.advance(Duration.ofHours(20));
        assertThat(story(deduction)).containsExactly("PROPOSED");
        program.advance(Duration.ofDays(12));
        assertThat(story(deduction)).containsExactly("PROPOSED", "CONFIRM_LATE", "CONFIRM_ESCALATED");
        act("centre", deduction, "confirm", Map.of(), 200);
    }

    @Test
    void refusesAChangeAboveTheHighestAndSaysTheRange() {
        var deduction = deductionOf(closed());
        var refused = act("centre", deduction, "change", Map.of("amountFen", 10001, "reason", "太脏"), 422);
        assertThat(refused.code()).isEqualTo("amount-range");
        assertThat(refused.text("detail")).contains("100.01", "0.01", "100.00");
        act("centre", deduction, "change", Map.of("amountFen", 0, "reason", "算了"), 422);
        act("centre", deduction, "change", Map.of("amountFen", 4000), 422);
        act("centre", deduction, "change", Map.of("amountFen", 4000, "reason", "已自行清洗一半"), 200);
        var seen = program.api("contractor").get("/deductions/" + deduction).expect(200);
        assertThat(seen.body().get("decidedFen").asLong()).isEqualTo(4000);
        assertThat(seen.text("reason")).isEqualTo("已自行清洗一半");
        act("centre", deduction, "confirm", Map.of(), 409);
    }

    @Test
    void dropsOnlyByAnExemptionWithAReasonAndTheContractorNeverHearsOfIt() {
        var number = closed();
        var deduction = deductionOf(number);
        program.api("contractor").get("/deductions/" + deduction).expect(404);
        act("centre", deduction, "drop", Map.of("reason", "施工"), 422);
        act("centre", deduction, "drop", Map.of("exemption", "CONSTRUCTION"), 422);
        act("centre", deduction, "drop", Map.of("exemption", "CONSTRUCTION", "reason", "占道施工许可 12 号"), 200);
        assertThat(state(deduction)).isEqualTo("DROPPED");
        program.api("contractor").get("/deductions/" + deduction).expect(404);
        assertThat(street.see("contractor", number).body().get("deductions")).isEmpty();
        assertThat(watch.active(number)).isEmpty();
    }

    @Test
    void isTheOwnCentresAloneAndTheContractorAnswersInItsName() {
        var number = closed();
        var deduction = deductionOf(number);
        program.api("centre2").get("/deductions/" + deduction).expect(404);
        act("centre2", deduction, "confirm", Map.of(), 404);
        act("contractor", deduction, "confirm", Map.of(), 404);
        act("finance", deduction, "confirm", Map.of(), 403);
        act("centre", deduction, "confirm", Map.of(), 200);
        act("contractor2", deduction, "accept", Map.of(), 404);
        act("crew", deduction, "accept", Map.of(), 403);
        act("contractor", deduction, "accept", Map.of(), 200);
        assertThat(audit.of(new SubjectRef("deduction", deduction))).last().satisfies(e -> {
            assertThat(e.type()).isEqualTo("ACCEPTED");
            assertThat(e.actor()).isEqualTo("contractor");
        });
        assertThat(watch.active(number)).isEmpty();
    }

    @Test
    void keepsTheRecheckerFromConfirming() {
        var number = reported(street.spotOn("LISHAN"));
        street.putRight("crew", number);
        street.command(BOTH, number, "recheck", Map.of("result", "PASS")).expect(200);
        var refused = act(BOTH, deductionOf(number), "confirm", Map.of(), 403);
        assertThat(refused.code()).isEqualTo("separation");
        act("centre", deductionOf(number), "confirm", Map.of(), 200);
    }

    @Test
    void chargesTheSameSpotOnceInADay() {
        var spot = street.spotOn("LISHAN");
        var first = closed(spot);
        program.advance(Duration.ofHours(5));
        var second = closed(new GeoPoint(spot.lat() + 0.0001, spot.lon())); // 11 m on
        program.advance(Duration.ofHours(30));
        var third = closed(spot);

        assertThat(state(deductionOf(first))).isEqualTo("PROPOSED");
        assertThat(state(deductionOf(second))).isEqualTo("DROPPED");
        assertThat(program.api("centre")
                        .get("/deductions/" + deductionOf(second))
                        .text("exemption"))
                .isEqualTo("DUPLICATE");
        assertThat(watch.active(second)).isEmpty();
        assertThat(state(deductionOf(third))).isEqualTo("PROPOSED");
    }

    private String closed() {
        return closed(street.spotOn("LISHAN"));
    }

    private String closed(GeoPoint spot) {
        var number = reported(spot);
        street.putRight("crew", number);
        street.pass(number);
        assertThat(watch.text(number, "state")).isEqualTo("CLOSED");
        return number;
    }

    private String reported(GeoPoint spot) {
        return street.report("inspector", RAIL, spot, Map.of()).expect(201).text("number");
    }

    private String deductionOf(String number) {
        return watch.of(number).get("deductions").get(0).get("number").asString();
    }

    private String state(String deduction) {
        return program.api("finance")
                .get("/deductions/" + deduction)
                .expect(200)
                .text("state");
    }

    private List<String> story(String deduction) {
        return audit.of(new SubjectRef("deduction", deduction)).stream()
                .map(AuditEvent::type)
                .toList();
    }

    private Answer act(String person, String deduction, String command, Map<String, Object> body, int status) {
        return program.api(person)
                .post("/deductions/" + deduction + "/" + command, body)
                .expect(status);
    }
}
