package cn.bense.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.demo.DemoTown;
import cn.bense.demo.PhotoPainter;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.organization.Places;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public report is looked at on site before it is filed (domain.md 2.1), or decided at the desk at once. */
@ProgramTest
class PublicReportIT {

    private final Program program;
    private final Street street;
    private final CaseWatch watch;

    PublicReportIT(Program program, Places places, DemoTown town) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.watch = new CaseWatch(program, street);
    }

    @Test
    void sendsAnInspectorWhoseAnswerIsAFactForTheDesk() {
        var number = sent();
        assertThat(watch.text(number, "state")).isEqualTo("VERIFYING");
        assertThat(watch.active(number)).contains("verifyOnSite");
        assertThat(watch.open("inspector", number)).containsExactly("verifyOnSite");
        assertThat(street.see("inspector", number).body().get("actions").toString())
                .contains("verify")
                .doesNotContain("file");
        refused(verify("dispatcher", number, Map.of("result", "CONFIRMED")), 403, "not-your-task");
        refused(verify("inspector", number, Map.of("result", "FILE")), 403, "not-your-task");
        refused(verify("dispatcher", number, Map.of("result", "SEND")), 409, "site-sent-already");
        refused(verify("inspector", number, Map.of("result", "CONFIRMED")), 422, "form-incomplete");

        verify(
                        "inspector",
                        number,
                        Map.of("result", "CONFIRMED", "comment", "路北侧一堆", "photoIds", List.of(shot(number))))
                .expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("REPORTED");
        var check = watch.of(number).get("siteCheck");
        assertThat(check.get("result").asString()).isEqualTo("CONFIRMED");
        assertThat(check.get("comment").asString()).isEqualTo("路北侧一堆");
        assertThat(watch.of(number).get("photos").findValues("kind").toString()).contains("verify");
        refused(verify("inspector", number, Map.of("result", "HANDLED")), 409, "case-state-site");

        street.command("dispatcher", number, "file", Map.of()).expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("DISPATCHED");
        assertThat(watch.story(number)).contains("SITE_SENT", "SITE_ANSWERED", "VERIFIED", "FILED");
        street.putRight("crew", number);
        street.pass(number);
    }

    @Test
    void remindsOfALateAnswerAndLetsTheDeskDecideMeanwhile() {
        var number = sent();
        program.advance(Duration.ofMinutes(29));
        assertThat(watch.story(number)).doesNotContain("SITE_LATE");
        program.advance(Duration.ofMinutes(2));
        assertThat(watch.story(number)).contains("SITE_LATE");
        street.command("dispatcher", number, "reject", Map.of("reason", "同一人已撤回"))
                .expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("REJECTED");
        assertThat(watch.open("inspector", number)).isEmpty();
        assertThat(watch.active(number)).isEmpty();
    }

    @Test
    void filesDirectlyWithoutSendingAnyoneAndMergesWithoutAReason() {
        var direct = reported("supervisor");
        street.command("dispatcher", direct, "file", Map.of()).expect(200);
        assertThat(watch.text(direct, "state")).isEqualTo("DISPATCHED");
        var twin = reported("supervisor");
        street.command("dispatcher", twin, "merge", Map.of("into", direct)).expect(200);
        assertThat(watch.text(twin, "state")).isEqualTo("MERGED");
    }

    @Test
    void keepsWhoeverTookTheReportInFromLookingAtIt() {
        var number = reported("inspector");
        verify("dispatcher", number, Map.of("result", "SEND")).expect(200);
        refused(
                verify("inspector", number, Map.of("result", "UNFOUNDED", "photoIds", List.of(shot(number)))),
                403,
                "site-own-report");
        var other = street.photo("inspector2", "EXPOSED_LITTER", Stage.BEFORE, street.where(number));
        verify("inspector2", number, Map.of("result", "UNFOUNDED", "photoIds", List.of(other)))
                .expect(200);
        assertThat(watch.text(number, "state")).isEqualTo("REPORTED");
    }

    @Test
    void answersOnThePhoneInTwoTaps(@TempDir Path folder) throws IOException {
        var number = sent();
        var shot = Files.write(
                folder.resolve("shot.jpg"),
                new PhotoPainter().paint("EXPOSED_LITTER", Stage.BEFORE, 77, program.now(), street.where(number)));
        try (var desk = program.desktop("dispatcher")) {
            desk.open("/cases/" + number);
            assertThat(desk.page().content()).contains("已派人核实").contains("核实时限");
        }
        try (var phone = program.phone("inspector")) {
            phone.open("/site/" + number);
            phone.photograph("[data-capture] input[type=file]", shot);
            phone.tap("button[value=CONFIRMED]");
            phone.page().waitForURL("**/site");
            assertThat(phone.taps()).isEqualTo(2);
            assertThat(phone.sidewaysScroll()).isZero();
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(watch.text(number, "state")).isEqualTo("REPORTED");
    }

    private String reported(String by) {
        return street.report(by, "EXPOSED_LITTER", street.spotOn("JIANKANG"), Map.of("channel", "CITIZEN"))
                .expect(201)
                .text("number");
    }

    private String sent() {
        var number = reported("supervisor");
        verify("dispatcher", number, Map.of("result", "SEND")).expect(200);
        return number;
    }

    private Answer verify(String person, String number, Map<String, Object> body) {
        return street.command(person, number, "verify", body);
    }

    private String shot(String number) {
        return street.photo("inspector", "EXPOSED_LITTER", Stage.BEFORE, street.where(number));
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text("detail")).isEqualTo(status);
        assertThat(answer.body().toString()).contains(code);
    }
}
