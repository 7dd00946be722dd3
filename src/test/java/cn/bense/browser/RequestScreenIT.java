package cn.bense.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "Cannot be done" on the phone in three taps and the photo; its decision in one, its refusal in three (ui/22, ui/22b). */
@ProgramTest
class RequestScreenIT {

    private static final String ITEM = "GUARDRAIL_WASHING";
    private static final String SEND = ".bs-m-bar button[form=ask]";
    private static final String CAMERA = "[data-request] input[type=file]";

    private final Program program;
    private final Scenery scene;

    RequestScreenIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.scene = new Scenery(program, places, town);
    }

    @Test
    void asksForASuspensionInThreeTapsAndAPhotoAndIsGrantedWithOne() {
        var number = inHand();
        try (var screen = program.phone("crew")) {
            screen.open("/tasks/" + number).recount();
            screen.tap("a.bs-m-cannot");
            screen.page().waitForURL("**/request");
            screen.tap(why("NO_WATER"));
            assertThat(screen.find(SEND)).isDisabled();
            assertThat(screen.find(SEND)).containsText("还差 1 张照片");
            screen.photograph(CAMERA, scene.shot(ITEM, PhotoPainter.Stage.BEFORE, scene.street.where(number)));
            assertThat(screen.find("[data-photo] img")).isVisible();
            Scenery.assertClean(screen);
            screen.tap(SEND);
            screen.page().waitForURL("**/tasks/" + number);
            assertThat(screen.taps() - 1).as("besides the photo").isLessThanOrEqualTo(3);
            assertThat(screen.typed()).isZero();
            assertThat(screen.find("main")).containsText("等分管负责人定");
        }
        try (var screen = program.desktop("deputy")) {
            screen.open("/requests/" + number).recount();
            assertThat(screen.find("main")).containsText("停水、停电");
            assertThat(screen.find("[data-outcome]")).hasCount(3);
            Scenery.assertClean(screen);
            screen.page().keyboard().press("1");
            screen.page().waitForURL(url -> !url.contains(number));
            assertThat(screen.find(".bs-toast").first()).containsText("已同意");
        }
        try (var screen = program.desktop("dispatcher")) {
            screen.open("/cases/" + number);
            assertThat(screen.find("main")).containsText("已挂起");
            screen.tap("form[action$='/resume'] button");
            assertThat(screen.find(".bs-toast").first()).containsText("恢复");
            Scenery.assertClean(screen);
        }
    }

    @Test
    void refusesAReturnInThreeTapsAndTellsTheCrewWhy() {
        var number = inHand();
        try (var screen = program.phone("crew")) {
            screen.open("/tasks/" + number + "/request");
            screen.tap(why("NOT_OUR_ROAD"));
            screen.photograph(CAMERA, scene.shot(ITEM, PhotoPainter.Stage.BEFORE, scene.street.where(number)));
            assertThat(screen.find("[data-photo] img")).isVisible();
            assertThat(screen.find(SEND)).containsText("退单");
            screen.tap(SEND);
            screen.page().waitForURL("**/tasks/" + number);
        }
        try (var screen = program.phone("supervisor")) {
            screen.open("/requests/" + number).recount();
            screen.tap("label:has(input[value=REFUSE])");
            screen.tap(screen.find("[data-fill]").first());
            screen.tap("[data-decide-send]");
            screen.page().waitForURL(url -> !url.contains(number));
            assertThat(screen.taps()).isLessThanOrEqualTo(3);
            Scenery.assertClean(screen);
        }
        try (var screen = program.phone("crew")) {
            screen.open("/tasks/" + number);
            assertThat(screen.find("main")).containsText("在你们的责任路段内");
        }
    }

    @Test
    void saysThatItIsTooLateAndThatAnotherDecidedMeanwhile() {
        var number = inHand();
        program.advance(Duration.ofHours(20));
        try (var screen = program.phone("crew")) {
            screen.open("/tasks/" + number + "/request");
            assertThat(screen.find("main")).containsText("过期");
            assertThat(screen.find("input[value=RETURN]")).isDisabled();
            Scenery.assertClean(screen);
        }
        var until = program.now().plus(Duration.ofHours(30)).toString();
        scene.street
                .command("crew", number, "suspend", Map.of("until", until, "reason", "停电"))
                .expect(200);
        try (var screen = program.desktop("deputy")) {
            screen.open("/requests/" + number);
            scene.street
                    .command("deputy", number, "decide", Map.of("result", "REFUSE", "reason", "可以用水车"))
                    .expect(200);
            screen.tap("[data-decide-send]");
            assertThat(screen.find("[role=alert]").first()).containsText("可以用水车");
        }
        assertThat(scene.street.state(number)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void listsWhatWaitsWithTheShares() {
        var number = inHand();
        var photo = scene.street.photo("crew", ITEM, PhotoPainter.Stage.BEFORE, scene.street.where(number));
        scene.street
                .command("crew", number, "return", Map.of("reason", "不在路段表里", "photoIds", List.of(photo)))
                .expect(200);
        try (var screen = program.desktop("supervisor")) {
            screen.open("/requests");
            assertThat(screen.find("tr[data-number='" + number + "']")).containsText("去定");
            assertThat(screen.find("main")).containsText("净源环卫");
            Scenery.assertClean(screen);
            screen.open("/desk?view=requests");
            assertThat(screen.find("#desk-list")).containsText("去定");
            Scenery.assertClean(screen);
        }
    }

    private String inHand() {
        var number = scene.dispatched(ITEM, "LISHAN");
        scene.street.command("crew", number, "acknowledge", Map.of()).expect(200);
        return number;
    }

    private static String why(String reason) {
        return "label.bs-req-why:has(input[value=" + reason + "])";
    }
}
