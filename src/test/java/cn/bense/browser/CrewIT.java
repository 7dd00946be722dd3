package cn.bense.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.browser.Scenery.Size;
import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import cn.bense.testing.Screen;
import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The crew's work: three taps and the photos, from the list to the recheck. */
@ProgramTest
class CrewIT {

    private static final String SUBMIT = ".bs-m-bar button[form=step]";

    private final Program program;
    private final Scenery scene;

    CrewIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.scene = new Scenery(program, places, town);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void doesAPlainTaskInThreeTapsAndThePhotos(Size size) {
        var number = scene.dispatched("EXPOSED_LITTER", "LISHAN");
        try (var screen = atWork(size, number)) {
            screen.tap(accept(screen, number));
            screen.page().waitForURL("**/tasks/" + number);
            photograph(screen, "after", "EXPOSED_LITTER", number);
            screen.tap(SUBMIT);
            screen.page().waitForURL("**/tasks");

            assertThat(screen.taps() - 2).as("besides two photos").isLessThanOrEqualTo(3);
            assertThat(screen.typed()).isZero();
            assertThat(screen.find(".bs-toast")).containsText("等待核查");
            assertThat(scene.street.state(number)).isEqualTo("FEEDBACK_SUBMITTED");
            Scenery.assertClean(screen);
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void clearsAGullyInThreeTapsAndThePhotos(Size size) {
        var number = scene.dispatched("DRAIN_LEAF_CLEARING", "LISHAN");
        try (var screen = atWork(size, number)) {
            screen.tap(accept(screen, number));
            screen.page().waitForURL("**/tasks/" + number);
            screen.tap("button[value=SURFACE]");
            screen.page().waitForLoadState();
            photograph(screen, "during", "DRAIN_LEAF_CLEARING", number);
            photograph(screen, "after", "DRAIN_LEAF_CLEARING", number);
            photograph(screen, "weighing-slip", "DRAIN_LEAF_CLEARING", number);
            Scenery.assertClean(screen);
            screen.tap(SUBMIT);
            screen.page().waitForURL("**/tasks");

            assertThat(screen.taps() - 5).as("besides five photos").isLessThanOrEqualTo(3);
            assertThat(scene.street.state(number)).isEqualTo("FEEDBACK_SUBMITTED");
        }
    }

    @Test
    void saysWhyWorkCameBackAndTakesItAgain() {
        var number = scene.sentIn();
        scene.street.sendBack(number);
        try (var screen = program.phone("crew")) {
            screen.open("/tasks?group=REWORK");
            assertThat(card(screen, number)).containsText("没清干净");
            screen.open("/tasks/" + number);
            assertThat(screen.find("main")).containsText("退回返工");
            photograph(screen, "after", "EXPOSED_LITTER", number);
            screen.tap(SUBMIT);
            screen.page().waitForURL("**/tasks");
            Scenery.assertClean(screen);
        }
    }

    @Test
    void keepsWhatWasEnteredWhenAStepIsRefused() {
        var number = scene.dispatched("DRAIN_LEAF_CLEARING", "LISHAN");
        scene.street.command("crew", number, "acknowledge", Map.of()).expect(200);
        scene.street
                .step("crew", number, "assessDepth", Map.of("reachable", "SURFACE"), Map.of())
                .expect(200);
        try (var screen = program.phone("crew")) {
            screen.open("/tasks/" + number);
            photograph(screen, "during", "DRAIN_LEAF_CLEARING", number);
            photograph(screen, "after", "DRAIN_LEAF_CLEARING", number);
            photograph(screen, "weighing-slip", "DRAIN_LEAF_CLEARING", number);
            screen.type("[name='f.weightKg']", "很多");
            screen.tap(SUBMIT);

            assertThat(screen.find("[role=alert]").first()).isVisible();
            assertThat(screen.find("[name='f.weightKg']")).hasValue("很多");
            assertThat(screen.find("[data-photo]")).hasCount(5);
            assertThat(Scenery.seriousComplaints(screen)).isEmpty();
            assertThat(scene.street.state(number)).isEqualTo("IN_PROGRESS");
        }
    }

    private Screen atWork(Size size, String number) {
        var at = scene.street.where(number);
        return size.open(program, "crew")
                .standAt(at.lat(), at.lon(), 8)
                .open("/tasks")
                .recount();
    }

    /** The card of a case; older cases of other tests may stand before it on earlier pages. */
    private static Locator card(Screen screen, String number) {
        var card = screen.find("article[data-number='" + number + "']");
        while (card.count() == 0) {
            screen.find("[data-more]").click();
            screen.page().waitForLoadState();
        }
        return card;
    }

    private static Locator accept(Screen screen, String number) {
        return card(screen, number).locator("button[type=submit]");
    }

    /** One photo into each place that the form holds for a kind. */
    private void photograph(Screen screen, String kind, String item, String number) {
        var places = screen.find("[data-capture][data-name='p." + kind + "']");
        assertThat(places.first()).isVisible(); // the step's page is there
        var boxes = places.count();
        for (int i = 0; i < boxes; i++) {
            var box = "[data-capture][data-name='p." + kind + "'] >> nth=" + i;
            var stage = kind.equals("during") ? PhotoPainter.Stage.DURING : PhotoPainter.Stage.AFTER;
            screen.photograph(box + " >> input[type=file]", scene.shot(item, stage, scene.street.where(number)));
            assertThat(screen.find(box + " >> [data-photo] img")).isVisible();
        }
    }
}
