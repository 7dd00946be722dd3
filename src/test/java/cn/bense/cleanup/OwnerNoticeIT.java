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
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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

    OwnerNoticeIT(Program program, Places places, DemoTown town, OwnerNotices notices, ProcessBook processes) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
        this.notices = notices;
        this.processes = processes;
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

    private String cleaned(String party) {
        var number = street.dispatched("GRATING_GREASE_CLEANING");
        street.command("crew", number, "acknowledge", Map.of()).expect(200);
        watch.step("crew", number, "traceSource", Map.of("source", "KNOWN", "party", party), "during");
        watch.step("crew", number, "scrubGrate", Map.of("slippery", "YES"), "during", "after");
        watch.step("crew", number, "spreadAntiSlip", Map.of());
        watch.step("crew", number, "deliverOilWaste", Map.of("weightKg", "4.5"), "waste-slip");
        return number;
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
