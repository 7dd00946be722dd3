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

/** Deductions: the owner decides with one click, finance is two clicks from any line's photo. */
@ProgramTest
class DeductionPagesIT {

    private final Program program;
    private final Scenery scene;

    DeductionPagesIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.scene = new Scenery(program, places, town);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void confirmsWithOneClick(Size size) {
        var number = scene.proposal();
        try (var screen = size.open(program, "centre")) {
            screen.open("/deductions/" + number).recount();
            assertThat(screen.find(".bs-formula")).containsText("100.00");
            Scenery.assertClean(screen);
            screen.tap("main form[action$='/confirm'] button");
            assertThat(screen.find(".bs-toast")).containsText("已同意扣款");

            assertThat(screen.taps()).isEqualTo(1);
            assertThat(state(number)).isEqualTo("CONFIRMED");
            Scenery.assertClean(screen);
        }
    }

    @Test
    void changesInFourClicksAndDropsInThree() {
        var changed = scene.proposal();
        var dropped = scene.proposal();
        try (var screen = program.desktop("centre")) {
            screen.open("/deductions/" + changed).recount();
            screen.tap("summary:has-text('改金额')").tap("#amount").type("#amount", "80.50");
            screen.tap("#reason").type("#reason", "面积小").tap("form[action$='/change'] button");
            assertThat(screen.find(".bs-toast")).containsText("金额已改");
            assertThat(screen.taps()).isLessThanOrEqualTo(4);

            screen.open("/deductions/" + dropped).recount();
            screen.tap("summary:has-text('不扣')");
            screen.find("#exemption").selectOption("LEAF_PEAK");
            screen.type("#dropReason", "落叶高峰").tap("form[action$='/drop'] button");
            assertThat(screen.find(".bs-toast")).containsText("已定为不扣");
            assertThat(screen.taps()).isLessThanOrEqualTo(3);
        }
        assertThat(state(changed)).isEqualTo("CONFIRMED");
        assertThat(state(dropped)).isEqualTo("DROPPED");
    }

    @Test
    void keepsAnAmountThatIsRefusedAndSaysWhatWouldBeRight() {
        var number = scene.proposal();
        try (var screen = program.desktop("centre")) {
            screen.open("/deductions/" + number).tap("summary:has-text('改金额')");
            screen.type("#amount", "99999").type("#reason", "理由").tap("form[action$='/change'] button");

            assertThat(screen.find("[role=alert]").first()).containsText("应在 0.01 元到该条款最高");
            assertThat(screen.find("#amount")).hasValue("99999");
            assertThat(screen.find("#reason")).hasValue("理由");
            assertThat(state(number)).isEqualTo("PROPOSED");
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void leadsFinanceFromTheMonthToThePhotoInTwoClicks(Size size) {
        var number = scene.proposal();
        try (var screen = size.open(program, "finance")) {
            screen.open("/deductions").recount();
            screen.tap("main td a:has-text('" + number + "')");
            screen.page().waitForURL("**/deductions/" + number + "*");
            screen.tap(screen.find("main a[data-viewer]").first());
            assertThat(screen.find("dialog.bs-view img")).isVisible();

            assertThat(screen.taps()).isLessThanOrEqualTo(2);
            Scenery.assertClean(screen);
        }
    }

    private String state(String number) {
        return program.api("centre").get("/deductions/" + number).expect(200).text("state");
    }
}
