package cn.bense.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.browser.Scenery.Size;
import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter;
import cn.bense.organization.Places;
import cn.bense.shared.GeoPoint;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import cn.bense.testing.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reporting: four taps, nothing typed, dispatched on submit; and what happens when something is wrong. */
@ProgramTest
class ReportIT {

    private static final String GULLY = "DRAIN_LEAF_CLEARING";
    private static final String CAMERA = "[data-name=photoIds] input[type=file]";
    private static final String SUBMIT = ".bs-m-bar button[type=submit]";

    private final Program program;
    private final Scenery scene;

    ReportIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.scene = new Scenery(program, places, town);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void reportsInFourTapsAndNothingTyped(Size size) {
        var at = scene.street.spotOn("LISHAN");
        try (var screen = size.open(program, "inspector")) {
            shoot(screen.standAt(at.lat(), at.lon(), 8).open("/report").recount(), at);
            assertThat(screen.find("#around b")).containsText("历山路");
            screen.tap(tile(GULLY)).tap(SUBMIT);
            screen.page().waitForURL("**/report/done/*");

            assertThat(screen.taps()).isLessThanOrEqualTo(4);
            assertThat(screen.typed()).isZero();
            assertThat(screen.find("main")).containsText("已报，已派给 净源环卫");
            assertThat(screen.find("main dl")).containsText("到期");
            assertThat(screen.find("main dl")).containsText("责任路段匹配");
            Scenery.assertClean(screen);
        }
    }

    @Test
    void keepsTheFormWhenItIsRefusedAndSaysWhatIsWrong() {
        var at = scene.street.spotOn("LISHAN");
        try (var screen = program.phone("inspector")) {
            screen.standAt(at.lat(), at.lon(), 8).open("/report");
            shoot(screen, at);
            screen.tap("summary:has-text('补充说明')").type("#description", "雨水口冒水");
            screen.tap(SUBMIT);

            assertThat(screen.find("[role=alert]").first()).containsText("请选是什么事项");
            assertThat(screen.find("#description")).hasValue("雨水口冒水");
            assertThat(screen.find("[data-photo]")).hasCount(1);
            screen.tap(tile(GULLY)).tap(SUBMIT);
            screen.page().waitForURL("**/report/done/*");
            assertThat(Scenery.seriousComplaints(screen)).isEmpty();
        }
    }

    @Test
    void handsWhatTheFinderPutRightToTheRecheck() {
        var at = scene.street.spotOn("LISHAN");
        try (var screen = program.phone("inspector")) {
            shoot(screen.standAt(at.lat(), at.lon(), 8).open("/report"), at);
            screen.tap("summary:has-text('我当场处理好了')")
                    .photograph(
                            "[data-name=doneIds] input[type=file]", scene.shot(GULLY, PhotoPainter.Stage.AFTER, at));
            assertThat(screen.find("[data-name=doneIds] [data-photo] img")).isVisible();
            screen.tap(tile(GULLY)).tap(SUBMIT);
            screen.page().waitForURL("**/report/done/*");
            assertThat(screen.find("main")).containsText("处理结果等另一人核查");
            Scenery.assertClean(screen);
        }
    }

    @Test
    void saysThatAFileIsNoPhotoAndKeepsTheSubmitClosed() throws Exception {
        var text = Files.writeString(Files.createTempFile(Path.of("target"), "no-photo", ".jpg"), "not a photo");
        try (var screen = program.phone("inspector")) {
            screen.open("/report").photograph(CAMERA, text);
            assertThat(screen.find("[data-state=failed] [role=alert]")).containsText("照片");
            assertThat(screen.find(SUBMIT)).isDisabled();
            assertThat(screen.sidewaysScroll()).isZero();
        }
    }

    @Test
    void makesOneCaseOfADoubleTap() {
        var at = scene.street.spotOn("LISHAN");
        try (var screen = program.phone("inspector")) {
            screen.standAt(at.lat(), at.lon(), 8).open("/report");
            shoot(screen, at);
            screen.tap(tile(GULLY));
            screen.find(SUBMIT).dblclick();
            screen.page().waitForURL("**/report/done/*");

            assertThat(casesAt(at)).isEqualTo(1);
        }
    }

    @Test
    void showsWordsWithoutANetworkAndKeepsTheForm() {
        var at = scene.street.spotOn("LISHAN");
        try (var screen = program.phone("inspector")) {
            screen.standAt(at.lat(), at.lon(), 8).open("/report");
            shoot(screen, at);
            screen.tap(tile(GULLY));
            screen.page().context().setOffline(true);
            assertThat(screen.find("[data-net]")).hasText("离线");
            screen.tap(SUBMIT);
            assertThat(screen.find(".bs-toast")).containsText("没有网络");
            assertThat(screen.find("[data-photo]")).hasCount(1);

            screen.page().context().setOffline(false);
            screen.tap(SUBMIT);
            screen.page().waitForURL("**/report/done/*");
            assertThat(casesAt(at)).isEqualTo(1);
        }
    }

    @Test
    void showsADuplicateBesideTheNewPhotoBeforeFiling() {
        var at = scene.street.spotOn("LISHAN");
        var first = scene.street.report("grid", GULLY, at, Map.of()).expect(201).text("number");
        try (var screen = program.phone("inspector")) {
            screen.standAt(at.lat(), at.lon(), 8).open("/report");
            shoot(screen, at);
            screen.tap(tile(GULLY));
            screen.tap(screen.find("#nearby label")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(first)));
            screen.tap(SUBMIT);
            screen.page().waitForURL("**/report/done/*");

            assertThat(screen.find("main")).containsText("已并入 " + first);
            assertThat(screen.taps()).isLessThanOrEqualTo(4);
            Scenery.assertClean(screen);
        }
    }

    @Test
    void reportsWithoutJavaScript() {
        var at = scene.street.spotOn("LISHAN");
        try (var screen = program.withoutScript("inspector")) {
            screen.open("/report");
            screen.photograph(
                    "[data-name=photoIds] input[name=photo]", scene.shot(GULLY, PhotoPainter.Stage.BEFORE, at));
            screen.find("#road").selectOption("LISHAN");
            screen.tap(tile(GULLY)).tap(SUBMIT);

            assertThat(screen.find("main")).containsText("已报，已派给 净源环卫");
        }
    }

    private void shoot(Screen screen, GeoPoint at) {
        screen.photograph(CAMERA, scene.shot(GULLY, PhotoPainter.Stage.BEFORE, at));
        assertThat(screen.find("[data-photo] img")).isVisible();
    }

    private static String tile(String item) {
        return "label.bs-tile:has(input[value=" + item + "])";
    }

    private long casesAt(GeoPoint at) {
        return program.api("supervisor")
                .get("/cases/nearby?lat=" + at.lat() + "&lon=" + at.lon() + "&item=" + GULLY)
                .expect(200)
                .at("items")
                .size();
    }
}
