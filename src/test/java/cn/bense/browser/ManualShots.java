package cn.bense.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.BenseApplication;
import cn.bense.demo.PhotoPainter;
import cn.bense.shared.GeoPoint;
import cn.bense.testing.Api;
import cn.bense.testing.Browser;
import cn.bense.testing.Program;
import cn.bense.testing.Screen;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes the screenshots of docs/manual and README.md; run by {@code mvn -Pmanual verify} only. Starts a demo of its own in
 * memory, or uses the one that {@code -Dmanual.address=http://127.0.0.1:8080} names.
 */
class ManualShots {

    private static final Path IMAGES = Path.of("docs", "manual", "img");
    private static final Path README = Path.of("docs", "img");
    private static final int MAX_BYTES = 200_000;
    private static final GeoPoint STREET = new GeoPoint(36.1866, 118.1600);
    private static final String GULLY = "DRAIN_LEAF_CLEARING";

    private static Optional<ConfigurableApplicationContext> own = Optional.empty();
    private static String address = "";

    @BeforeAll
    static void start() {
        address = System.getProperty("manual.address", "");
        if (address.isBlank()) {
            var context = SpringApplication.run(
                    BenseApplication.class,
                    "--server.port=0",
                    "--spring.profiles.active=demo",
                    "--spring.datasource.url=jdbc:h2:mem:manual;DB_CLOSE_DELAY=-1",
                    "--bense.photos=target/manual-photos");
            own = Optional.of(context);
            address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        }
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(5))
                .until(() -> Api.at(address).fetch("/login").status() == 200);
    }

    @AfterAll
    static void stop() {
        own.ifPresent(ConfigurableApplicationContext::close);
    }

    @Test
    void supervisorAndDispatcher() {
        desk("dispatcher", "/desk?view=dispatch", IMAGES.resolve("desk.png"));
        desk("dispatcher", "/desk", README.resolve("workbench.png"));
        desk("dispatcher", "/cases", IMAGES.resolve("cases.png"));
        desk("verifier", "/recheck", IMAGES.resolve("recheck.png"));
        desk("supervisor", "/processes/problem-handling", IMAGES.resolve("process.png"));
        desk("supervisor", "/cases/" + number("supervisor", "/cases?state=CLOSED"), IMAGES.resolve("case.png"));
    }

    @Test
    void reporterAndCrew() throws IOException {
        try (var phone = Browser.phone(address, "inspector")) {
            report(phone);
        }
        try (var phone = Browser.phone(address, "crew")) {
            phone.open("/tasks");
            keep(phone, IMAGES.resolve("tasks.png"));
            phone.open("/tasks/" + number("crew", "/cases?state=IN_PROGRESS&item=" + GULLY));
            keep(phone, IMAGES.resolve("task.png"));
            phone.open("/tasks?group=REWORK");
            keep(phone, IMAGES.resolve("rework.png"));
        }
        try (var phone = Browser.phone(address, "contractor")) {
            phone.open("/deductions");
            keep(phone, IMAGES.resolve("deductions-phone.png"));
        }
    }

    @Test
    void ownerAndFinance() {
        desk("centre", "/deductions/" + number("centre", "/deductions?state=PROPOSED"), IMAGES.resolve("decide.png"));
        desk("finance", "/deductions", IMAGES.resolve("month.png"));
    }

    private static void report(Screen phone) throws IOException {
        var photo = Files.write(
                Files.createTempFile("manual", ".jpg"),
                new PhotoPainter()
                        .paint(
                                GULLY,
                                PhotoPainter.Stage.BEFORE,
                                System.nanoTime(),
                                Instant.now(),
                                STREET)); // new bytes
        phone.standAt(STREET.lat(), STREET.lon(), 8).open("/report");
        phone.photograph("[data-name=photoIds] input[type=file]", photo);
        phone.find("[data-photo] img").waitFor();
        phone.tap("label.bs-tile:has(input[value=" + GULLY + "])");
        keep(phone, IMAGES.resolve("report.png"));
        keep(phone, README.resolve("phone-report.png"));
        phone.tap(".bs-m-bar button[type=submit]");
        phone.page().waitForURL("**/report/done/*");
        keep(phone, IMAGES.resolve("report-done.png"));
    }

    private static String number(String account, String path) {
        var caller = Api.at(address).signIn(account, Program.PASSWORD);
        return caller.get(path).expect(200).text("items/0/number");
    }

    private static void desk(String account, String path, Path file) {
        try (var screen = Browser.desktop(address, account)) {
            screen.page().setViewportSize(1280, 800);
            screen.open(path);
            keep(screen, file);
        }
    }

    private static void keep(Screen screen, Path file) {
        screen.page().waitForLoadState(LoadState.NETWORKIDLE);
        screen.page().waitForTimeout(500); // the map's and the photos' last frame
        try {
            Files.createDirectories(file.getParent());
            var full =
                    ImageIO.read(new java.io.ByteArrayInputStream(screen.page().screenshot()));
            ImageIO.write(Palette.reduce(full), "png", file.toFile());
            assertThat(Files.size(file)).as(file.toString()).isLessThanOrEqualTo(MAX_BYTES);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
