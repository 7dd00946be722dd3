package cn.bense.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.organization.Places;
import cn.bense.shared.Zone;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Return, extension, suspension, ruling: asked for and decided by hand, clock and timers with them (domain.md 2.2, 5.7). */
@ProgramTest
class SpecialRequestsIT {

    private static final String RAIL = "GUARDRAIL_WASHING"; // 2 work days
    private static final Duration TICK = Duration.ofSeconds(30);

    private final Program program;
    private final Street street;
    private final CaseWatch watch;
    private final RuntimeService runtime;
    private final ManagementService management;

    SpecialRequestsIT(
            Program program, Places places, DemoTown town, RuntimeService runtime, ManagementService management) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
        this.runtime = runtime;
        this.management = management;
    }

    @Test
    void returnsATaskTwiceAndHasTheThirdRuledOn() {
        var number = street.dispatched(RAIL);
        acknowledge("crew", number);
        var due = watch.dueAt(number);
        giveBack("crew", number, "CSGL");
        assertThat(watch.text(number, "state")).isEqualTo("RETURN_REQUESTED");
        assertThat(watch.text(number, "lamp")).isEqualTo("PAUSED");
        assertThat(watch.open("supervisor", number)).contains("decideReturn");
        program.advance(Duration.ofMinutes(20));
        decide("supervisor", number, Map.of("result", "REFUSE", "reason", "路段在你们合同里", "shirking", true))
                .expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("ACKNOWLEDGED");
        assertThat(watch.dueAt(number)).as("the wait is given back").isAfterOrEqualTo(due);

        giveBack("crew", number, "LULV");
        decide("supervisor", number, Map.of("result", "GRANT")).expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("DISPATCHED");
        assertThat(watch.text(number, "performer")).isEqualTo("LULV");
        assertThat(watch.story(number))
                .containsSubsequence("RETURN_REQUESTED", "RETURN_REFUSED", "RETURN_GRANTED", "DISPATCHED");
        assertThat(watch.active(number)).contains("acknowledge").doesNotContain("decideReturn");
        assertThat(street.see("crew", number).status()).isEqualTo(404);

        acknowledge("crew2", number);
        giveBack("crew2", number, "JINGYUAN");
        assertThat(watch.text(number, "state")).isEqualTo("RULING");
        assertThat(watch.open("supervisor", number)).contains("ruleJurisdiction");
        street.command("supervisor", number, "rule", Map.of("performer", "LULV", "reason", "绿化带里的护栏归养护单位"))
                .expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("ACKNOWLEDGED");
        assertThat(watch.text(number, "lamp")).isEqualTo("GREEN");
        assertThat(list(number)).extracting(r -> r.get("shirking").asBoolean()).containsExactly(true, false, true);
        refused(giveBackAnswer("crew2", number, null), 409, "return-ruled");
    }

    @Test
    void suspendsOverRestDaysAndMovesDeadlineTimersAndExplanationTogether() {
        var number = street.dispatched(RAIL);
        acknowledge("crew", number);
        var due = watch.dueAt(number);
        var until = OffsetDateTime.parse("2027-01-05T10:00:00+08:00");
        var asked = program.now();
        street.command("crew", number, "suspend", Map.of("until", until.toString(), "reason", "路面整修，护栏已拆"))
                .expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("SUSPENDED");
        assertThat(watch.text(number, "lamp"))
                .as("the clock runs until it is granted")
                .isNotEqualTo("PAUSED");
        decide("deputy", number, Map.of("result", "GRANT")).expect(403);
        program.advance(Duration.ofMinutes(10));
        decide("director", number, Map.of("result", "GRANT")).expect(200);

        assertThat(watch.text(number, "lamp")).isEqualTo("PAUSED");
        assertThat(watch.dueAt(number)).isAfter(until.toInstant());
        assertThat(timer(number, "dueOver")).isEqualTo(Date.from(watch.dueAt(number)));
        assertThat(timer(number, "dueWarning")).isBefore(timer(number, "dueOver"));
        assertThat(timer(number, "resumeDate")).isEqualTo(Date.from(until.toInstant()));
        assertThat(explanation(number)).contains("挂起（路面整修，护栏已拆）", "到期改为：2027年1月");
        assertThat(street.step("crew", number, "doWork", Map.of(), Map.of()).status())
                .isIn(409, 422);

        program.advance(Duration.ofHours(30));
        street.command("crew", number, "resume", Map.of()).expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("ACKNOWLEDGED");
        assertThat(watch.dueAt(number)).isAfterOrEqualTo(due).isBefore(until.toInstant());
        assertThat(timer(number, "dueOver")).isEqualTo(Date.from(watch.dueAt(number)));
        assertThat(explanation(number)).contains("挂起（").doesNotContain("2027年1月");
        var request = list(number).get(0);
        assertThat(instant(request.get("oldDueAt").asString())).isEqualTo(due);
        assertThat(instant(request.get("newDueAt").asString())).isEqualTo(watch.dueAt(number));
        assertThat(asked).isBefore(program.now());
    }

    @Test
    void resumesOnItsDayByItself() {
        var number = street.dispatched("EXPOSED_LITTER");
        acknowledge("crew", number);
        var due = watch.dueAt(number);
        var from = program.now();
        var until = from.plus(Duration.ofHours(26));
        street.command("crew", number, "suspend", Map.of("until", text(until), "reason", "停水"))
                .expect(200);
        decide("deputy", number, Map.of("result", "GRANT")).expect(200);
        program.advance(Duration.ofHours(27));
        assertThat(watch.text(number, "state")).isEqualTo("ACKNOWLEDGED");
        assertThat(watch.story(number)).contains("RESUMED").doesNotContain("OVERDUE");
        assertThat(CaseWatch.fieldTime(due, watch.dueAt(number))).isCloseTo(CaseWatch.fieldTime(from, until), TICK);
        street.workPlainly("crew", number);
        street.pass(number);
        assertThat(watch.text(number, "archiveKind")).isEqualTo("NORMAL");
    }

    @Test
    void extendsByThePostItsLengthAndNumberAskFor() {
        var number = street.dispatched(RAIL);
        acknowledge("crew", number);
        var due = watch.dueAt(number);
        var first = due.plus(Duration.ofHours(1));
        extend(number, first);
        assertThat(watch.open("supervisor", number)).contains("decideExtension");
        refused(decide("supervisor", number, Map.of("result", "REFUSE")), 422, "request-decision-reason");
        decide("supervisor", number, Map.of("result", "GRANT")).expect(200);
        assertThat(watch.dueAt(number)).isEqualTo(first);
        assertThat(timer(number, "dueOver")).isEqualTo(Date.from(first));

        extend(number, first.plus(Duration.ofHours(1)));
        decide("supervisor", number, Map.of("result", "GRANT")).expect(403);
        var other = first.plus(Duration.ofMinutes(30));
        decide("deputy", number, Map.of("result", "ADJUST", "until", text(other), "reason", "半小时够了"))
                .expect(200);
        assertThat(watch.dueAt(number)).isEqualTo(other);

        extend(number, other.plus(Duration.ofHours(3)));
        street.workPlainly("crew", number);
        assertThat(watch.text(number, "state")).isEqualTo("FEEDBACK_SUBMITTED");
        assertThat(watch.story(number)).contains("REQUEST_LAPSED");
        refused(decide("deputy", number, Map.of("result", "GRANT")), 409, "request-none");
    }

    @Test
    void takesAReturnBackByWorkingOnAndRefusesOneThatComesTooLate() {
        var number = street.dispatched("EXPOSED_LITTER");
        giveBack("crew", number, null);
        assertThat(watch.text(number, "state")).isEqualTo("RETURN_REQUESTED");
        acknowledge("crew", number);
        assertThat(watch.text(number, "state")).isEqualTo("ACKNOWLEDGED");
        assertThat(watch.active(number)).doesNotContain("decideReturn");
        program.advance(Duration.ofHours(40));
        refused(giveBackAnswer("crew", number, null), 409, "return-late");
        var later = Map.<String, Object>of("until", text(program.now().plus(Duration.ofDays(1))), "reason", "忙");
        refused(street.command("crew", number, "extend", later), 409, "request-overdue");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.expect(status).content()).contains(code);
    }

    private void acknowledge(String person, String number) {
        street.command(person, number, "acknowledge", Map.of()).expect(200);
    }

    private void giveBack(String person, String number, String proposed) {
        giveBackAnswer(person, number, proposed).expect(200);
    }

    private Answer giveBackAnswer(String person, String number, String proposed) {
        var photo = street.photo(person, RAIL, Stage.BEFORE, street.where(number));
        var body = new HashMap<String, Object>(Map.of("reason", "不在我们的责任路段", "photoIds", List.of(photo)));
        if (proposed != null) {
            body.put("proposedUnit", proposed);
        }
        return street.command(person, number, "return", body);
    }

    private void extend(String number, Instant until) {
        street.command("crew", number, "extend", Map.of("until", text(until), "reason", "护栏多，一天洗不完"))
                .expect(200);
    }

    private Answer decide(String person, String number, Map<String, Object> body) {
        return street.command(person, number, "decide", body);
    }

    private List<JsonNode> list(String number) {
        return program.api("supervisor")
                .get("/cases/" + number + "/requests")
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private String explanation(String number) {
        return program.api("crew")
                .get("/cases/" + number + "/deadline")
                .expect(200)
                .content();
    }

    private Date timer(String number, String element) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        Job job = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .singleResult();
        return job.getDuedate();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String text(Instant at) {
        return at.atZone(Zone.SHANGHAI).toOffsetDateTime().toString();
    }
}
