package cn.bense.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.shared.GeoPoint;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The thin path through the API: found, dispatched, put right, sent back once, passed, priced, decided. */
@ProgramTest
class LifecycleIT {

    private final Program program;
    private final Street street;

    LifecycleIT(Program program) {
        this.program = program;
        this.street = program.street();
    }

    @Test
    void goesFromTheFirstPhotoToTheDecidedDeduction() {
        var spot = new GeoPoint(Street.FUYUAN.lat(), Street.FUYUAN.lon() + 0.001); // 90 m from where others report
        var filed = street.report("inspector", "DRAIN_LEAF_CLEARING", spot).expect(201);
        var number = filed.text("number");
        assertThat(filed.text("state")).isEqualTo("DISPATCHED");
        street.command("contractor", number, "acknowledge", Map.of()).expect(200);
        street.work("crew", number, spot);
        assertThat(street.state("verifier", number)).isEqualTo("FEEDBACK_SUBMITTED");
        street.command("verifier", number, "recheck", Map.of("result", "REWORK", "reasonCode", "NOT_CLEAN"))
                .expect(200);
        assertThat(street.state("verifier", number)).isEqualTo("REWORK");
        street.work("crew", number, spot);
        street.command("verifier", number, "recheck", Map.of("result", "PASS")).expect(200);
        assertThat(street.state("verifier", number)).isEqualTo("CLOSED");
        decidesWhatWasProposed(number);
    }

    private void decidesWhatWasProposed(String number) {
        program.advance(Duration.ofMinutes(1));
        var proposed = program.api("centre").get("/deductions?case=" + number).expect(200);
        assertThat(proposed.at("items").size()).as(proposed.content()).isPositive();
        var deduction = proposed.text("items/0/number");
        assertThat(proposed.text("items/0/state")).isEqualTo("PROPOSED");
        assertThat(proposed.at("items/0/proposedFen").asLong()).isPositive();
        program.api("centre")
                .post("/deductions/" + deduction + "/confirm", Map.of())
                .expect(200);
        assertThat(program.api("finance")
                        .get("/deductions/" + deduction)
                        .expect(200)
                        .text("state"))
                .isEqualTo("CONFIRMED");
    }
}
