package cn.bense.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.browser.Scenery.Size;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import cn.bense.testing.Screen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dispatching what came back to the desk: two clicks, or the keyboard alone. */
@ProgramTest
class DispatchScreenIT {

    private final Program program;
    private final Scenery scene;

    DispatchScreenIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.scene = new Scenery(program, places, town);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void dispatchesInTwoClicks(Size size) {
        var number = atTheDesk();
        try (var screen = size.open(program, "dispatcher")) {
            screen.open("/desk?view=dispatch").recount();
            screen.tap(button(number));
            assertThat(screen.find("#r-" + number)).hasCount(0);

            assertThat(screen.taps()).isLessThanOrEqualTo(2);
            assertThat(scene.street.state(number)).isEqualTo("DISPATCHED");
            Scenery.assertClean(screen);
        }
    }

    @Test
    void dispatchesWithTabAndEnter() {
        var number = atTheDesk();
        try (var screen = program.desktop("dispatcher")) {
            screen.open("/desk?view=dispatch")
                    .find("#r-" + number + " [data-case]")
                    .focus();
            tabTo(screen, number);
            screen.page().keyboard().press("Enter");
            assertThat(screen.find("#r-" + number)).hasCount(0);

            assertThat(scene.street.state(number)).isEqualTo("DISPATCHED");
        }
    }

    private static void tabTo(Screen screen, String number) {
        screen.page().keyboard().press("Tab");
        assertThat(screen.find(button(number))).isFocused();
    }

    private static String button(String number) {
        return "#r-" + number + " form button[type=submit]";
    }

    /** A case taken back to the desk: it has one company that fits. */
    private String atTheDesk() {
        var number = scene.dispatched("EXPOSED_LITTER", "LISHAN");
        scene.street.command("dispatcher", number, "recall", Map.of()).expect(200);
        return number;
    }
}
