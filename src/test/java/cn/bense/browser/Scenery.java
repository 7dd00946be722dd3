package cn.bense.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.Street;
import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter;
import cn.bense.organization.Places;
import cn.bense.shared.GeoPoint;
import cn.bense.testing.Program;
import cn.bense.testing.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the browser tests share: a street to set the scene, a camera, and screens of both sizes. */
final class Scenery {

    private static final AtomicInteger SHOTS = new AtomicInteger(50_000);

    final Program program;
    final Street street;
    private final PhotoPainter painter = new PhotoPainter();

    Scenery(Program program, Places places, DemoTown town) {
        this.program = program;
        this.street = new Street(program, places, town);
    }

    /** The two widths every budget holds at. */
    enum Size {
        PHONE_360,
        DESK_1440;

        Screen open(Program program, String account) {
            return this == PHONE_360 ? program.phone(account) : program.desktop(account);
        }
    }

    /** A file as the camera hands it to the page. */
    Path shot(String item, PhotoPainter.Stage stage, GeoPoint at) {
        try {
            var folder = Files.createDirectories(Path.of("target", "shots"));
            var file = folder.resolve("shot-" + SHOTS.incrementAndGet() + ".jpg");
            return Files.write(file, painter.paint(item, stage, SHOTS.get(), program.now(), at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case of 净源环卫 or 鲁绿园林, reported away from every other; its number. */
    String dispatched(String item, String road) {
        return street.report("inspector", item, street.spotOn(road), Map.of())
                .expect(201)
                .text("number");
    }

    /** A case whose work is sent in and waits for the recheck. */
    String sentIn() {
        var number = dispatched("EXPOSED_LITTER", "LISHAN");
        street.putRight("crew", number);
        return number;
    }

    /** The proposal made when a case was sent back once. */
    String proposal() {
        var number = sentIn();
        street.sendBack(number);
        return program.api("centre")
                .get("/deductions?case=" + number)
                .expect(200)
                .text("items/0/number");
    }

    static void assertClean(Screen screen) {
        assertThat(screen.complaints())
                .as("complaints of " + screen.page().url())
                .isEmpty();
        assertThat(screen.sidewaysScroll())
                .as("sideways scroll of " + screen.page().url())
                .isZero();
    }

    /** Complaints but for those about the refused answer itself, which a browser logs as an error. */
    static List<String> seriousComplaints(Screen screen) {
        return screen.complaints().stream()
                .filter(c -> !c.matches("Failed to load resource: .*(422|409|ERR_INTERNET_DISCONNECTED).*"))
                .toList();
    }
}
