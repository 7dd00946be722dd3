package cn.bense.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.Street;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pressing, answering, voiding and splitting on the pages. */
@ProgramTest
class SupervisionScreenIT {

    private final Program program;
    private final Street street;

    SupervisionScreenIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.street = new Street(program, places, town);
    }

    @Test
    void answersASupervisionOrderInTwoTapsAndTheText() {
        var number = street.dispatched("EXPOSED_LITTER");
        street.command("supervisor", number, "supervise", Map.of("text", "群众多次反映，今天办完"))
                .expect(200);
        try (var screen = program.phone("crew").open("/tasks/" + number).recount()) {
            screen.type("#answer", "已派人，17 点前清完").tap("button:has-text('答复督办')");
            assertThat(screen.find(".bs-toast")).containsText("已答复督办");
            assertThat(screen.taps()).isLessThanOrEqualTo(2);
            Scenery.assertClean(screen);
        }
        assertThat(street.see("supervisor", number).body().get("supervision").isNull())
                .isTrue();
    }

    @Test
    void saysWhoWasQuickerAndKeepsTheText() {
        var number = street.dispatched("EXPOSED_LITTER");
        try (var screen = program.desktop("supervisor").open("/cases/" + number)) {
            screen.tap("summary:has-text('更多')").tap("summary:has-text('督办…')").type("#m-supervise", "今天办完");
            street.command("supervisor", number, "supervise", Map.of("text", "先发的"))
                    .expect(200);
            screen.tap("button:has-text('发督办')");
            assertThat(screen.find("[role=alert]").first()).containsText("没有办成");
        }
    }

    @Test
    void asksAndDecidesToVoidOnTheCasePage() {
        var number = street.dispatched("EXPOSED_LITTER");
        try (var screen = program.desktop("inspector2").open("/cases/" + number)) {
            screen.tap("summary:has-text('更多')").tap("summary:has-text('申请作废')").type("#m-void", "现场没有");
            screen.tap("button:has-text('申请作废')");
            assertThat(screen.find("main")).containsText("申请作废：现场没有");
        }
        try (var screen = program.phone("supervisor").open("/cases/" + number)) {
            screen.type("#s-decide", "核实没有").tap("button.is-danger:visible");
            assertThat(screen.find("main h1 + .bs-st")).hasText("已作废");
            Scenery.assertClean(screen);
        }
        assertThat(street.state(number)).isEqualTo("VOIDED");
    }

    @Test
    void splitsToAFurtherCompanyAndLinksBothWays() {
        var number = street.dispatched("EXPOSED_LITTER");
        try (var screen = program.desktop("dispatcher").open("/cases/" + number)) {
            screen.tap("summary:has-text('更多')").tap("summary:has-text('拆给几家')").tap("input[value=LULV]:visible");
            screen.tap("button:has-text('拆分')");
            assertThat(screen.find("main")).containsText("由本案另立");
            Scenery.assertClean(screen);
        }
    }
}
