package cn.bense.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import cn.bense.testing.Screen;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The process page as people see it, under the real content security policy. */
@ProgramTest
class ProcessPagesIT {

    private final Program program;

    ProcessPagesIT(Program program) {
        this.program = program;
    }

    @Test
    void drawsEveryProcessWithoutComplaint() {
        try (var screen = program.desktop("admin")) {
            for (var key : keys()) {
                drawn(screen, key);
                assertThat(screen.find(".djs-shape").count()).as(key).isGreaterThan(5);
                assertThat(screen.find("[data-diagram-text]").textContent())
                        .as(key)
                        .contains("文字版：")
                        .contains(" → ");
                screen.picture("process-" + key);
            }
            assertThat(screen.complaints()).isEmpty();
        }
    }

    @Test
    void saysTheHappyLineInWords() {
        try (var screen = program.desktop("supervisor")) {
            drawn(screen, "problem-handling");
            assertThat(screen.find("[data-diagram-text]").textContent().replaceAll("（\\d+ 件）", ""))
                    .contains("发现问题 → 立案 → 按责任派遣 → 已派到 → 接单 → 按事项整改 → 整改完 → 收反馈停表 → 核查 → 结案");
        }
    }

    @Test
    void fitsAPhone() {
        try (var screen = program.phone("admin")) {
            drawn(screen, "drain-leaf-clearing");
            assertThat(screen.sidewaysScroll()).isZero();
            screen.tap("[data-diagram-zoom=fit]");
            assertThat(screen.complaints()).isEmpty();
        }
    }

    @Test
    void tellsProgramsTheSame() {
        var detail = program.api("finance")
                .get("/operations/processes/problem-handling")
                .expect(200);
        assertThat(detail.text("name")).isEqualTo("案件处置");
        assertThat(detail.text("diagram")).startsWith("<?xml");
        program.api("finance").get("/operations/failed-jobs").expect(403);
        program.api("crew").get("/operations/processes").expect(403);
        program.api("admin").get("/operations/processes/none").expect(404);
        program.api("admin").post("/operations/failed-jobs/none/retry", "{}").expect(404);
    }

    private void drawn(Screen screen, String key) {
        screen.open("/processes/" + key);
        screen.page().waitForSelector(".djs-shape");
        screen.page().waitForFunction("document.querySelector('[data-diagram-text]').textContent.includes('文字版')");
    }

    private Iterable<String> keys() {
        var keys = new ArrayList<String>();
        var answer = program.api("admin").get("/operations/processes").expect(200);
        answer.at("items").forEach(row -> keys.add(row.path("key").asString()));
        return keys;
    }
}
