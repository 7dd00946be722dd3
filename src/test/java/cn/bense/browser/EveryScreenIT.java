package cn.bense.browser;

import cn.bense.browser.Scenery.Size;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of a post at both widths: no sideways scroll, nothing in the console, no request to another server. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryScreenIT {

    private static final List<Visit> VISITS = List.of(
            new Visit("inspector", "/site", "/report", "/cases?mine=true", "/inbox", "/me"),
            new Visit("crew", "/tasks", "/tasks?group=NEW&sort=distance", "/deductions"),
            new Visit("verifier", "/recheck", "/todo"),
            new Visit("dispatcher", "/desk", "/cases", "/conditions"),
            new Visit("centre", "/deductions", "/deductions?tab=proposed"),
            new Visit("finance", "/deductions"),
            new Visit("deputy", "/desk", "/requests"),
            new Visit("supervisor", "/processes", "/requests", "/desk?view=requests"),
            new Visit("secadmin", "/accounts", "/accounts?account=finance", "/me", "/me/factor"));

    private final Program program;
    private final Scenery scene;

    EveryScreenIT(Program program, Places places, DemoTown town) {
        this.program = program;
        scene = new Scenery(program, places, town);
    }

    /** Something to see on the pages. */
    @BeforeAll
    void fill() {
        scene.proposal();
        scene.sentIn();
    }

    /** The pages one post sees. */
    record Visit(String account, List<String> pages) {
        Visit(String account, String... pages) {
            this(account, List.of(pages));
        }
    }

    static Stream<Arguments> visits() {
        return VISITS.stream().flatMap(v -> Stream.of(Size.values()).map(size -> Arguments.of(v, size)));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void fitsItsScreenAndComplainsOfNothing(Visit visit, Size size) {
        try (var screen = size.open(program, visit.account())) {
            for (var page : visit.pages()) {
                screen.open(page).page().waitForLoadState(LoadState.LOAD);
                Scenery.assertClean(screen);
            }
        }
    }
}
