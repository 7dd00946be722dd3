package cn.bense.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.organization.Places;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be merged into what: the same item, and a case that still stands for itself (domain.md section 8). */
@ProgramTest
class MergingIT {

    private final Street street;

    MergingIT(Program program, Places places, DemoTown town) {
        this.street = new Street(program, places, town);
    }

    @Test
    void refusesACaseOfAnotherItemWithBothNames() {
        var litter = street.dispatched("EXPOSED_LITTER");
        var gully = street.dispatched("DRAIN_LEAF_CLEARING");
        var answer = merge(gully, litter);
        refused(answer, "merge-other-item");
        assertThat(answer.text("detail")).contains(litter);
        refused(report(Map.of("mergeInto", gully)), "merge-other-item");
        refused(merge(litter, litter), "merge-into-itself");
        refused(merge(litter, "AJ20200101-00001"), "merge-target-unknown");
    }

    @Test
    void refusesACaseThatNoLongerStandsForItself() {
        var rejected = report(Map.of("channel", "CITIZEN")).expect(201).text("number");
        street.command("dispatcher", rejected, "reject", Map.of("reason", "现场没有"))
                .expect(200);
        var kept = street.dispatched("EXPOSED_LITTER");
        var merged = street.dispatched("EXPOSED_LITTER");
        merge(merged, kept).expect(200);

        refused(merge(kept, rejected), "merge-target-ended");
        refused(merge(kept, merged), "merge-target-ended");
        refused(report(Map.of("mergeInto", rejected)), "merge-target-ended");
        var waiting = report(Map.of("channel", "HOTLINE")).expect(201).text("number");
        refused(
                street.command(
                        "dispatcher", waiting, "verify", Map.of("result", "MERGE", "reason", "同", "into", merged)),
                "merge-target-ended");
        street.command("dispatcher", waiting, "verify", Map.of("result", "MERGE", "reason", "同", "into", kept))
                .expect(200);
    }

    @Test
    void filesOneOpenCaseWithOneUpload() {
        var at = street.spotOn("JIANKANG");
        var photo = List.of(street.photo("inspector", "EXPOSED_LITTER", Stage.BEFORE, at));
        var first = street.report("inspector", "EXPOSED_LITTER", at, Map.of("photoIds", photo))
                .expect(201)
                .text("number");
        var again = street.report("inspector", "ROAD_DIRTY", street.spotOn("JIANKANG"), Map.of("photoIds", photo));
        refused(again, "photo-in-use");
        assertThat(again.body().toString()).contains(first);
        var kept = street.dispatched("EXPOSED_LITTER");
        merge(first, kept).expect(200);
        street.report("inspector", "EXPOSED_LITTER", street.spotOn("JIANKANG"), Map.of("photoIds", photo))
                .expect(201);
    }

    private Answer report(Map<String, Object> more) {
        return street.report("inspector", "EXPOSED_LITTER", street.spotOn("JIANKANG"), more);
    }

    private Answer merge(String number, String into) {
        return street.command("dispatcher", number, "merge", Map.of("into", into));
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text("detail")).isEqualTo(422);
        assertThat(answer.body().toString()).contains(code);
    }
}
