package cn.bense.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.audit.AuditTrail;
import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.organization.Places;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Supervision, reminder, void, split and reopening on the running program (domain.md 2.2, 5.7). */
@ProgramTest
class SupervisionIT {

    private final Program program;
    private final Street street;
    private final CaseWatch watch;
    private final AuditTrail audit;

    SupervisionIT(Program program, Places places, DemoTown town, AuditTrail audit) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
        this.audit = audit;
    }

    @Test
    void raisesAnUnansweredOrderLevelByLevelUntilThePerformerAnswers() {
        var number = street.dispatched("EXPOSED_LITTER");
        supervise(number).expect(200);
        assertThat(watch.of(number).at("/supervision/level").asInt()).isEqualTo(1);
        assertThat(supervise(number).expect(409).text("code")).isEqualTo("supervision-open");
        program.advance(Duration.ofHours(24));
        program.advance(Duration.ofHours(24));
        program.advance(Duration.ofHours(12));
        assertThat(watch.story(number)).containsOnlyOnce("SUPERVISION_RAISED", "SUPERVISION_RAISED_TOP");
        assertThat(watch.of(number).at("/supervision/level").asInt()).isEqualTo(3);

        assertThat(answer("contractor2", number).status()).isEqualTo(404);
        assertThat(answer("dispatcher", number).status()).isEqualTo(403);
        answer("contractor", number).expect(200);
        assertThat(watch.of(number).get("supervision").isNull()).isTrue();
        assertThat(answer("contractor", number).expect(409).text("code")).isEqualTo("supervision-none");
        supervise(number).expect(200);
        sound(number);
    }

    @Test
    void asksForNoAnswerAnyMoreOncePassedOrGivenToAnother() {
        var number = street.dispatched("EXPOSED_LITTER");
        supervise(number).expect(200);
        street.putRight("crew", number);
        street.pass(number);
        assertThat(watch.story(number)).contains("SUPERVISION_LAPSED");
        assertThat(watch.active(number)).doesNotContain("answerSupervision");

        var other = street.dispatched("EXPOSED_LITTER");
        supervise(other).expect(200);
        street.command("dispatcher", other, "dispatch", Map.of("performer", "LULV"))
                .expect(200);
        assertThat(watch.story(other)).contains("SUPERVISION_LAPSED");
        assertThat(watch.open("crew2", other)).containsExactly("acknowledge");
    }

    @Test
    void remindsOnceInHalfAnHour() {
        var number = street.dispatched("EXPOSED_LITTER");
        remind(number).expect(200);
        assertThat(remind(number).expect(409).text("code")).isEqualTo("reminded-lately");
        program.advance(Duration.ofMinutes(31));
        remind(number).expect(200);
    }

    @Test
    void voidsAtOnceByTheSupervisorAndByRequestOfOthers() {
        var number = street.dispatched("EXPOSED_LITTER");
        assertThat(voidIt("contractor", number).status()).isEqualTo(403);
        voidIt("inspector2", number).expect(200);
        assertThat(voidIt("dispatcher", number).expect(409).text("code")).isEqualTo("void-asked");
        assertThat(watch.open("supervisor", number)).contains("decideVoid");
        street.step("supervisor", number, "decideVoid", Map.of("outcome", "KEEP", "reason", "确有垃圾"), Map.of())
                .expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("DISPATCHED");
        voidIt("inspector2", number).expect(200);
        voidIt("supervisor", number).expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("VOIDED");
        assertThat(watch.active(number)).isEmpty();
        assertThat(watch.open("crew", number)).isEmpty();
        assertThat(voidIt("supervisor", number).expect(409).text("code")).isEqualTo("case-state-void");
        sound(number);
    }

    @Test
    void dropsWhatAVoidCaseWouldHaveCost() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.putRight("crew", number);
        street.sendBack(number);
        assertThat(watch.charges(number)).containsExactly("D12 10000 PROPOSED");
        voidIt("supervisor", number).expect(200);
        assertThat(watch.charges(number)).containsExactly("D12 10000 DROPPED");
        assertThat(watch.active(number)).isEmpty();
    }

    @Test
    void voidsWhileAReturnWaitsAndLeavesNobodyWithATask() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        var photo = street.photo("crew", "EXPOSED_LITTER", Stage.BEFORE, street.where(number));
        street.command("crew", number, "return", Map.of("reason", "不在我们的路段", "photoIds", List.of(photo)))
                .expect(200);
        voidIt("supervisor", number).expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("VOIDED");
        assertThat(watch.active(number)).isEmpty();
        assertThat(watch.open("supervisor", number)).isEmpty();
        assertThat(watch.open("deputy", number)).isEmpty();
    }

    @Test
    void asksTheFormerPerformerForNoAnswerAfterAGrantedReturn() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        supervise(number).expect(200);
        var photo = street.photo("crew", "EXPOSED_LITTER", Stage.BEFORE, street.where(number));
        var body = Map.of("reason", "不在我们的路段", "photoIds", List.of(photo), "proposedUnit", "LULV");
        street.command("crew", number, "return", body).expect(200);
        street.command("supervisor", number, "decide", Map.of("result", "GRANT"))
                .expect(200);
        assertThat(watch.text(number, "performer")).isEqualTo("LULV");
        assertThat(watch.story(number)).contains("SUPERVISION_LAPSED");
        assertThat(watch.active(number)).doesNotContain("answerSupervision");
        assertThat(watch.open("crew", number)).isEmpty();
    }

    @Test
    void splitsToAFurtherPerformerAsALinkedCaseOfTheSameFinding() {
        var number = street.dispatched("EXPOSED_LITTER");
        assertThat(split("contractor", number, "LULV").status()).isEqualTo(403);
        assertThat(split("dispatcher", number, "JINGYUAN").expect(422).content())
                .contains("split-same");
        split("dispatcher", number, "LULV").expect(200);
        var part = watch.list(number, "linked").get(0);
        assertThat(watch.text(part, "performer")).isEqualTo("LULV");
        assertThat(watch.text(part, "state")).isEqualTo("DISPATCHED");
        assertThat(watch.text(part, "foundAt")).isEqualTo(watch.text(number, "foundAt"));
        assertThat(watch.text(number, "performer")).isEqualTo("JINGYUAN");
        assertThat(split("dispatcher", number, "LULV").expect(422).content()).contains("split-exists");
        street.putRight("crew2", part);
        assertThat(street.command("inspector", part, "recheck", Map.of("result", "PASS"))
                        .status())
                .isEqualTo(403);
        street.pass(part);
        assertThat(watch.text(number, "state")).isEqualTo("DISPATCHED");
    }

    @Test
    void takesUpAClosedCaseThatStillWaitsForItsDeductionsWithoutChargingTwice() {
        earlyInAMonth();
        var number = street.report("inspector", "GUARDRAIL_WASHING", street.spotOn("RUIYANG"), Map.of())
                .expect(201)
                .text("number");
        street.putRight("crew", number);
        var due = watch.dueAt(number);
        street.pass(number);
        assertThat(watch.charges(number)).hasSize(1);
        program.advance(Duration.ofDays(3));
        reopen(number).expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("REWORK");
        assertThat(watch.of(number).get("closedAt").isNull()).isTrue();
        assertThat(watch.of(number).get("reworkCount").asInt()).isZero();
        assertThat(watch.dueAt(number)).isAfter(due);
        assertThat(watch.active(number)).contains("confirmByOwner", "doWork");
        street.workPlainly("crew", number);
        street.pass(number);
        assertThat(watch.charges(number)).hasSize(1);
        assertThat(watch.text(number, "archiveKind")).isEqualTo("NORMAL");
        settle(number);
        assertThat(watch.active(number)).isEmpty();
        sound(number);
    }

    @Test
    void takesUpAnEndedCaseInANewInstanceOnce() {
        earlyInAMonth();
        var number = street.dispatched("EXPOSED_LITTER");
        street.putRight("crew", number);
        street.pass(number);
        settle(number);
        assertThat(watch.active(number)).isEmpty();
        var answers = atOnce(() -> reopen(number), () -> reopen(number));
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(watch.active(number)).containsOnlyOnce("rectify", "doWork");
        assertThat(watch.story(number)).containsOnlyOnce("REOPENED");
        street.workPlainly("crew", number);
        street.sendBack(number);
        assertThat(watch.charges(number)).anyMatch(c -> c.startsWith("D12 10000"));
        sound(number);
    }

    @Test
    void letsNeitherAnOpenCaseNorACompanyReopen() {
        var number = street.dispatched("EXPOSED_LITTER");
        assertThat(reopen(number).expect(409).text("code")).isEqualTo("case-state-reopen");
        street.putRight("crew", number);
        street.pass(number);
        assertThat(street.command("contractor", number, "reopen", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
    }

    /** A case may be taken up again only in the month of its finding. */
    private void earlyInAMonth() {
        var now = program.now().atZone(Zone.SHANGHAI);
        if (now.getDayOfMonth() > 27) {
            var second = now.toLocalDate()
                    .plusMonths(1)
                    .withDayOfMonth(2)
                    .atTime(9, 0)
                    .atZone(Zone.SHANGHAI);
            program.advance(Duration.between(now, second));
        }
    }

    private void settle(String number) {
        watch.of(number)
                .get("deductions")
                .forEach(d -> program.api("centre")
                        .post(
                                "/deductions/" + d.get("number").asString() + "/drop",
                                Map.of("exemption", "EVENT", "reason", "集市")));
    }

    private Answer supervise(String number) {
        return street.command("supervisor", number, "supervise", Map.of("text", "群众多次反映，今天办完"));
    }

    private Answer answer(String person, String number) {
        return street.command(person, number, "answer", Map.of("text", "已派人，17 点前清完"));
    }

    private Answer remind(String number) {
        return street.command("dispatcher", number, "remind", Map.of());
    }

    private Answer voidIt(String person, String number) {
        return street.command(person, number, "void", Map.of("reason", "现场没有"));
    }

    private Answer split(String person, String number, String performer) {
        return street.command(person, number, "split", Map.of("performers", List.of(performer)));
    }

    private Answer reopen(String number) {
        return street.command("dispatcher", number, "reopen", Map.of("reason", "市民说没清干净"));
    }

    private void sound(String number) {
        assertThat(audit.firstBroken(new SubjectRef("case", number))).isEmpty();
    }

    @SafeVarargs
    private static List<Answer> atOnce(Supplier<Answer>... acts) {
        var started = Stream.of(acts).map(CompletableFuture::supplyAsync).toList();
        return started.stream().map(CompletableFuture::join).toList();
    }
}
