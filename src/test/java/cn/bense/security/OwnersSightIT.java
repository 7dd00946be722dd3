package cn.bense.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one contract owner sees of the other's (adr/0020): {@code centre} owns, {@code centre2} looks. */
@ProgramTest
class OwnersSightIT {

    private final Program program;
    private final Exhibits exhibits;

    OwnersSightIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.exhibits = new Exhibits(program, places, town);
    }

    @Test
    void anOwnerReadsTheOthersCaseButNotItsMoney() {
        var other = program.api("centre2");
        var number = exhibits.of("sentBackCase");
        var seen = other.get("/cases/" + number).expect(200);
        assertThat(seen.at("deductions").size()).isZero();
        assertThat(seen.at("deduction").isNull()).isTrue();
        assertThat(program.api("centre").get("/cases/" + number).text("deduction"))
                .isEqualTo(exhibits.of("deduction"));
        other.get("/deductions/" + exhibits.of("deduction")).expect(404);
        other.get("/contracts/" + exhibits.of("contract")).expect(404);
        assertThat(other.get("/deductions?case=" + number)
                        .expect(200)
                        .at("items")
                        .size())
                .isZero();
    }

    @Test
    void anOwnerActsOnItsOwnCasesOnly() {
        var number = exhibits.of("case");
        program.api("centre2").post("/cases/" + number + "/remind", Map.of()).expect(403);
        program.api("centre").post("/cases/" + number + "/remind", Map.of()).expect(200);
    }
}
