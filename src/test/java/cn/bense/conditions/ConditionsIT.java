package cn.bense.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.audit.AuditTrail;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.SubjectRef;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Warnings through the page and the API. */
@ProgramTest
class ConditionsIT {

    private static final String TEXT = "预计 6 小时内降雨 50 毫米以上";

    private final Program program;
    private final Weather weather;
    private final AuditTrail audit;

    ConditionsIT(Program program, Weather weather, AuditTrail audit, Staff staff) {
        this.program = program;
        this.weather = weather;
        this.audit = audit;
        if (staff.find("weather-desk").isEmpty()) {
            staff.addUnit(new Unit("WEATHER", "督查科", Unit.Kind.OFFICE));
            staff.addUnit(new Unit("WEATHER-CO", "晴雨环卫", Unit.Kind.COMPANY));
            add(staff, "weather-desk", "WEATHER", Post.DISPATCHER);
            add(staff, "weather-reader", "WEATHER", Post.INSPECTOR);
            add(staff, "weather-company", "WEATHER-CO", Post.CONTRACTOR);
        }
    }

    @Test
    void aDispatcherIssuesAndLiftsOnThePage() {
        try (var screen = program.desktop("weather-desk")) {
            var before = screen.complaints(); // of the landing page
            screen.open("/conditions");
            screen.page().locator("#kind").selectOption("RAIN");
            screen.page().locator("#level").selectOption("ORANGE");
            screen.type("#text", TEXT).tap("#issue button");
            PlaywrightAssertions.assertThat(screen.find("#warnings li").first())
                    .containsText(java.util.regex.Pattern.compile("暴雨橙色预警\\s*生效中"));
            screen.picture("conditions");
            assertThat(weather.inForce(Weather.Kind.RAIN, program.now().plusSeconds(1)))
                    .hasValueSatisfying(w -> assertThat(w.text()).isEqualTo(TEXT));
            screen.tap(screen.find("#warnings li form button").first());
            PlaywrightAssertions.assertThat(screen.find("#warnings li").first()).containsText("已解除");
            assertThat(weather.inForce(Weather.Kind.RAIN, program.now())).isEmpty();
            assertThat(screen.complaints()).isEqualTo(before);
        }
        var number = weather.recent(1).get(0).number();
        assertThat(audit.of(new SubjectRef("weather", number)))
                .extracting("type")
                .containsExactly("WEATHER_ISSUED", "WEATHER_LIFTED");
    }

    @Test
    void aWrongFormComesBackFilled() {
        try (var screen = program.phone("weather-desk")) {
            screen.open("/conditions").type("#text", TEXT).type("#to", "2020-01-01T00:00");
            screen.page().locator("#level").selectOption("RED");
            screen.tap("#issue button");
            PlaywrightAssertions.assertThat(screen.find(".bs-alert.bad")).containsText("请选预警种类");
            screen.page().locator("#kind").selectOption("WIND");
            screen.tap("#issue button");
            PlaywrightAssertions.assertThat(screen.find(".bs-alert.bad")).containsText("要晚于开始时间");
            assertThat(screen.find("#text").inputValue()).isEqualTo(TEXT);
            assertThat(screen.find("#level").inputValue()).isEqualTo("RED");
            assertThat(screen.sidewaysScroll()).isZero();
            screen.picture("conditions-phone");
        }
    }

    @Test
    void everyoneOfTheBureauReadsAndNobodyElse() {
        var now = program.now();
        var warning = weather.issue(
                Weather.Kind.HEAT, Weather.Level.YELLOW, now, now.plus(Duration.ofHours(8)), "最高 37 度", "system");
        var answer = program.api("weather-reader").get("/conditions?limit=1").expect(200);
        assertThat(answer.text("items/0/number")).isEqualTo(warning.number());
        assertThat(answer.text("items/0/state")).isEqualTo("IN_FORCE");
        assertThat(answer.text("items/0/to")).endsWith("+08:00");
        assertThat(program.api("weather-company").get("/conditions").expect(403).code())
                .isEqualTo("weather-read");
        try (var screen = program.desktop("weather-reader")) {
            screen.open("/conditions");
            assertThat(screen.find("#warnings").textContent()).contains("最高 37 度");
            assertThat(screen.find("#issue").count()).isZero();
            assertThat(screen.find("#warnings form").count()).isZero();
        }
    }

    @Test
    void pagesThroughTheListWithoutGaps() {
        for (int i = 0; i < 3; i++) {
            weather.issue(Weather.Kind.COLD, Weather.Level.BLUE, program.now(), null, "寒潮 " + i, "system");
        }
        var reader = program.api("weather-reader");
        var first = reader.get("/conditions?limit=2").expect(200);
        var second = reader.get("/conditions?limit=2&after=" + first.text("next"));
        assertThat(first.text("items/1/text")).isEqualTo("寒潮 1");
        assertThat(second.text("items/0/text")).isEqualTo("寒潮 0");
        assertThat(reader.get("/conditions?limit=201").status()).isEqualTo(400);
        assertThat(reader.get("/conditions?after=nonsense").status()).isEqualTo(400);
    }

    private static void add(Staff staff, String username, String unit, Post post) {
        staff.addPerson(username, "温晴", unit, Set.of(post), null, null, Program.PASSWORD);
    }
}
