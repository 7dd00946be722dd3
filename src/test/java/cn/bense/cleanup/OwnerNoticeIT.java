package cn.bense.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.CaseWatch;
import cn.bense.cases.Street;
import cn.bense.cleanup.model.OwnerNotice.Outcome;
import cn.bense.cleanup.model.OwnerNotices;
import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.organization.Places;
import cn.bense.process.ProcessBook;
import cn.bense.shared.SubjectRef;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Grease whose source is known: the case closes, the notice runs on to the brigade (6.2; docs/adr/0005). */
@ProgramTest
class OwnerNoticeIT {

    private final Program program;
    private final Street street;
    private final CaseWatch watch;
    private final OwnerNotices notices;
    private final ProcessBook processes;
    private final SourceNotices sources;

    OwnerNoticeIT(
            Program program,
            Places places,
            DemoTown town,
            OwnerNotices notices,
            ProcessBook processes,
            SourceNotices sources) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
        this.notices = notices;
        this.processes = processes;
        this.sources = sources;
    }

    @ParameterizedTest
    @CsvSource({"YES, CORRECTED, corrected", "NO, REFUSED, handedToEnforcement"})
    void runsOnAfterTheCaseAndEndsByWhatTheBrigadeSees(String corrected, Outcome outcome, String end) {
        var party = "老王烧烤" + corrected;
        var number = cleaned(party);
        street.pass(number);
        assertThat(watch.text(number, "state")).isEqualTo("CLOSED");

        assertThat(checks(party)).isEmpty();
        program.advance(Duration.ofDays(5)); // one work day, whatever weekend lies between
        var task = checks(party).get(0);
        var notice = task.get("subject").get("number").asString();
        assertThat(notice).startsWith("TZ");
        assertThat(task.get("process").asString()).isEqualTo("owner-correction");
        assertThat(notices.findByNumber(notice).orElseThrow().outcome()).isEqualTo(Outcome.OPEN);

        var photo = street.photo("brigade", "GRATING_GREASE_CLEANING", Stage.AFTER, street.where(number));
        program.api("brigade")
                .post(
                        "/tasks/" + task.get("id").asString() + "/complete",
                        Map.of("fields", Map.of("corrected", corrected), "photos", Map.of("after", List.of(photo))))
                .expect(200);
        assertThat(notices.findByNumber(notice).orElseThrow().outcome()).isEqualTo(outcome);
        var standing = processes.standing("owner-correction", notice).orElseThrow();
        assertThat(standing.active()).isEmpty();
        assertThat(standing.passed()).contains(end);
        program.api("supervisor").get("/photos/" + photo).expect(200);
        program.api("contractor").get("/photos/" + photo).expect(404);
    }

    /** Soiled again within a week: counted, proposed, and not the contractor's charge, which had named the source before. */
    @Test
    void countsTheRepeatAndDoesNotChargeWhomFirstNamedTheSource() {
        var first = cleaned("老李火锅");
        street.pass(first);
        assertThat(watch.story(first)).contains("OWNER_NOTICED").doesNotContain("RESOILED", "NOT_CHARGED");
        assertThat(watch.charges(first)).hasSize(1);

        program.advance(Duration.ofDays(2));
        var again = street.report("inspector", "GRATING_GREASE_CLEANING", street.where(first), Map.of())
                .expect(201)
                .text("number");
        program.advance(Duration.ofSeconds(11));
        clean(again, "老李火锅");
        street.pass(again);

        assertThat(watch.story(again)).contains("RESOILED", "OWNER_NOTICED", "NOT_CHARGED");
        assertThat(program.api("centre").get("/cases/" + again + "/events").content())
                .contains("第 1 次重复，建议列为 C 类并联合检查", "承包企业先报来源，不计扣");
        assertThat(watch.charges(again)).isEmpty();
        var notice = sources.of(new SubjectRef("case", again)).get(0);
        assertThat(notice.pointsRow()).isEqualTo("H3");
        assertThat(notice.classCProposed()).isTrue();
    }

    private String cleaned(String party) {
        var number = street.dispatched("GRATING_GREASE_CLEANING");
        clean(number, party);
        return number;
    }

    private void clean(String number, String party) {
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        watch.step("crew", number, "traceSource", Map.of("source", "KNOWN", "party", party));
        watch.step("crew", number, "scrubGrate", Map.of("slippery", "YES"));
        watch.step("crew", number, "spreadAntiSlip", Map.of());
        watch.step("crew", number, "deliverOilWaste", Map.of("weightKg", "4.5"));
    }

    private List<JsonNode> checks(String party) {
        var items = program.api("brigade")
                .get("/tasks?kind=checkSource&limit=200")
                .expect(200)
                .body()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(t -> t.get("title").asString().equals(party))
                .toList();
    }
}
