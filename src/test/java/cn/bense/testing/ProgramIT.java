package cn.bense.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The program starts on the database of the run and answers. */
@ProgramTest
class ProgramIT {

    private final Program program;

    ProgramIT(Program program) {
        this.program = program;
    }

    @Test
    void isHealthy() {
        assertThat(program.api().fetch("/actuator/health").expect(200).text("status"))
                .isEqualTo("UP");
    }

    @Test
    void refusesTheApiWithoutAToken() {
        assertThat(program.api().get("/cases").expect(401).code()).isNotEmpty();
    }
}
