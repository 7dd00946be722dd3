package cn.bense.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.browser.Scenery.Size;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recheck: pass with one click, send back with three, all with keys, and without JavaScript. */
@ProgramTest
class RecheckScreenIT {

    private static final String SUMMARY = "[data-rework] summary";

    private final Program program;
    private final Scenery scene;

    RecheckScreenIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.scene = new Scenery(program, places, town);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void passesWithOneClick(Size size) {
        var number = scene.sentIn();
        try (var screen = size.open(program, "verifier")) {
            screen.open("/recheck/" + number).recount();
            assertThat(screen.find("[data-compare] img")).hasCount(2);
            assertThat(screen.find(".bs-money")).containsText("扣款建议");
            Scenery.assertClean(screen);
            screen.tap("[data-pass]");
            assertThat(screen.find(".bs-toast")).containsText(number + " 合格，已结案");

            assertThat(screen.taps()).isEqualTo(1);
            assertThat(scene.street.state(number)).isEqualTo("CLOSED");
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void sendsBackWithAReasonAndACommentInThreeTaps(Size size) {
        var number = scene.sentIn();
        try (var screen = size.open(program, "verifier")) {
            screen.open("/recheck/" + number).recount();
            screen.tap(SUMMARY).tap("#comment").type("#comment", "墙角还有").tap("button[value=NOT_CLEAN]");
            assertThat(screen.find(".bs-toast")).containsText("已退回返工");

            assertThat(screen.taps()).isLessThanOrEqualTo(3);
            assertThat(scene.street.state(number)).isEqualTo("REWORK");
            Scenery.assertClean(screen);
        }
    }

    @Test
    void keepsTheCommentAndTheReasonsOpenWhenRefused() {
        var number = scene.sentIn();
        try (var screen = program.desktop("verifier")) {
            screen.open("/recheck/" + number).tap(SUMMARY).tap("button[value=OTHER]");

            assertThat(screen.find("[role=alert]").first()).containsText("原因选“其他”时要写明");
            assertThat(screen.find("#comment")).isVisible();
            assertThat(scene.street.state(number)).isEqualTo("RECHECKING");
        }
    }

    @Test
    void decidesWithTheKeyboardAlone() {
        var passed = scene.sentIn();
        var sentBack = scene.sentIn();
        try (var screen = program.desktop("verifier")) {
            screen.open("/recheck/" + passed).page().keyboard().press("1");
            assertThat(screen.find(".bs-toast")).containsText(passed + " 合格");

            screen.open("/recheck/" + sentBack).page().keyboard().press("2");
            screen.page().keyboard().press("Enter");
            assertThat(screen.find(".bs-toast")).containsText(sentBack + " 已退回返工");
            assertThat(scene.street.state(passed)).isEqualTo("CLOSED");
            assertThat(scene.street.state(sentBack)).isEqualTo("REWORK");
        }
    }

    @Test
    void passesWithoutJavaScript() {
        var number = scene.sentIn();
        try (var screen = program.withoutScript("verifier")) {
            screen.open("/recheck/" + number).tap("[data-pass]");
            screen.page().waitForURL(url -> !url.contains(number));

            assertThat(scene.street.state(number)).isEqualTo("CLOSED");
        }
    }

    @Test
    void offersNoDecisionToTheFinder() {
        var at = scene.street.spotOn("LISHAN");
        var number = scene.street
                .report("verifier", "EXPOSED_LITTER", at, java.util.Map.of())
                .expect(201)
                .text("number");
        scene.street.putRight("crew", number);
        try (var screen = program.desktop("verifier")) {
            screen.open("/recheck/" + number);
            assertThat(screen.find("main")).containsText("这件不由您核查");
            assertThat(screen.find("[data-pass]")).hasCount(0);
            Scenery.assertClean(screen);
        }
    }
}
