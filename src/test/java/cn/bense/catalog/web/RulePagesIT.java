package cn.bense.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Items and calendar as the system administrator changes them: preview first, versions after. */
@ProgramTest
class RulePagesIT {

    private static final Map<String, Object> ROW =
            Map.of("region", "TOWN", "severity", "NORMAL", "limit", 8, "unit", "WORK_HOUR");

    private final Program program;

    RulePagesIT(Program program) {
        this.program = program;
    }

    @Test
    void anItemIsAddedChangedWithAPreviewAndTakenBackBeforeItBegins() {
        var admin = program.api("admin");
        admin.post("/items", lamp("LAMP_BROKEN")).expect(201);
        admin.post("/items", lamp("LAMP_BROKEN")).expect(409);
        try (var screen = program.desktop("admin")) {
            screen.open("/items?item=LAMP_BROKEN");
            PlaywrightAssertions.assertThat(screen.find(".bs-preview")).containsText("时限没有变化");
            screen.page().locator("[name='n.-.TOWN.NORMAL']").fill("6");
            screen.page().locator("[name='n.-.TOWN.NORMAL']").blur();
            PlaywrightAssertions.assertThat(screen.find(".bs-preview")).containsText("8 工作时 改为 6 工作时");
            PlaywrightAssertions.assertThat(screen.find(".bs-preview")).containsText("在办 0 件不变");
            screen.tap("button[form='item-form']");
            PlaywrightAssertions.assertThat(screen.find(".bs-alert.bad")).containsText("请写明为什么改");
            assertThat(screen.find("[name='n.-.TOWN.NORMAL']").inputValue()).isEqualTo("6");
            screen.type("#reason", "汛期前缩短").tap("button[form='item-form']");
            PlaywrightAssertions.assertThat(screen.find(".bs-drawer")).containsText("第 2 版");
            assertThat(limit(program)).isEqualTo(8);
            screen.tap(screen.find(".bs-drawer button:has-text('撤回')"));
            PlaywrightAssertions.assertThat(screen.find(".bs-drawer")).not().containsText("汛期前缩短");
        }
        program.api("centre").post("/items", lamp("LAMP_OTHER")).expect(403);
    }

    @Test
    void aDayIsRecordedOnThePageAndReadInTheCalendar() {
        var year = program.now().atZone(cn.bense.shared.Zone.SHANGHAI).getYear() + 2;
        var day = java.time.LocalDate.of(year, 5, 1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        try (var screen = program.phone("admin")) {
            screen.open("/calendar?day=" + day);
            screen.page().locator("#kind").selectOption("REST");
            screen.tap("button[form='day-form']");
            PlaywrightAssertions.assertThat(screen.find(".bs-alert.bad")).containsText("请写明为什么改");
            screen.page().locator("#kind").selectOption("REST");
            screen.type("#holiday", "劳动节").type("#reason", "国办通知").tap("button[form='day-form']");
            PlaywrightAssertions.assertThat(screen.find(".bs-cal button.h").first())
                    .containsText("劳动节");
            assertThat(screen.sidewaysScroll()).isZero();
        }
        var answer = program.api("admin").get("/calendar?from=" + day + "&to=" + day);
        assertThat(answer.text("days/0/note")).contains("劳动节");
        program.api("admin")
                .post("/calendar/days", Map.of("days", List.of(Map.of("day", day.toString())), "reason", "试完恢复"))
                .expect(200);
    }

    private static int limit(Program program) {
        return program.api("admin")
                .get("/items/LAMP_BROKEN")
                .at("deadlines/0/limit")
                .asInt();
    }

    private static Map<String, Object> lamp(String code) {
        return Map.of(
                "code",
                code,
                "name",
                "路灯不亮",
                "shortName",
                "路灯不亮",
                "front",
                "设施治差",
                "ownerUnit",
                "CSGL",
                "deadlines",
                List.of(ROW),
                "reason",
                "新增");
    }
}
