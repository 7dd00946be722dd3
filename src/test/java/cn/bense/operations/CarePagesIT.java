package cn.bense.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import cn.bense.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The operations page in a browser and for programs. */
@ProgramTest
class CarePagesIT {

    private final Program program;

    CarePagesIT(Program program) {
        this.program = program;
    }

    @Test
    void checksWithOneClickAndShowsEveryCheck() {
        try (var screen = program.desktop("admin")) {
            screen.open("/operations").tap("text=现在校验一遍");
            screen.page().waitForSelector("text=到期的定时都已触发");
            assertThat(screen.find(".bs-main").textContent()).contains("16 项校验", "经过链首尾相接", "节点与存储", "流程版本");
            assertThat(screen.complaints()).isEmpty();
            screen.picture("operations");
            screen.open("/operations/checks").tap("tbody a >> nth=0");
            screen.page().waitForSelector("text=照片文件都在且摘要一致");
            assertThat(screen.complaints()).isEmpty();
        }
    }

    @Test
    void fitsAPhone() {
        try (var screen = program.phone("admin")) {
            screen.open("/operations");
            assertThat(screen.sidewaysScroll()).isZero();
            screen.open("/operations/checks");
            assertThat(screen.sidewaysScroll()).isZero();
        }
    }

    @Test
    void tellsNodesVersionsAndBackupsToProgramsToo() {
        var nodes = program.api("supervisor").get("/operations/nodes").expect(200);
        assertThat(nodes.at("databaseProduct").asString()).isNotEmpty();
        assertThat(nodes.at("embedded").asBoolean())
                .isEqualTo(TestDatabase.get().isH2());
        assertThat(nodes.at("freeBytes").asLong()).isPositive();
        assertThat(program.api("auditor")
                        .get("/operations/versions")
                        .expect(200)
                        .content())
                .contains("problem-handling");
        program.api("supervisor").get("/operations/backups").expect(200);
        program.api("supervisor").post("/operations/backups", Map.of()).expect(403);
        for (var path : new String[] {"nodes", "versions", "backups", "checks"}) {
            program.api("crew").get("/operations/" + path).expect(403);
        }
        if (!TestDatabase.get().isH2()) {
            assertThat(program.api("admin")
                            .post("/operations/backups", Map.of())
                            .expect(409)
                            .code())
                    .isEqualTo("backup-elsewhere");
        }
    }

    @Test
    void tellsHowLongStepsTake() {
        var steps = program.api("admin")
                .get("/operations/processes/problem-handling")
                .expect(200)
                .at("steps");
        assertThat(steps.size()).isPositive();
        steps.forEach(step -> assertThat(step.has("done") && step.has("averageSeconds") && step.has("oldestOpenSince"))
                .isTrue());
    }
}
