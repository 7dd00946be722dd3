package cn.bense.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.audit.AuditEvent;
import cn.bense.audit.AuditTrail;
import cn.bense.cases.Street;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.shared.SubjectRef;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a citizen leaves for calling back: sealed, masked, shown for a reason, erased on its day. */
@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class ReporterIT {

    private static final String PHONE = "13912345678";
    private static final Map<String, Object> LEFT =
            Map.of("channel", "HOTLINE", "reporter", Map.of("name", "丁一凡", "phone", PHONE));

    private final Program program;
    private final Street street;
    private final SealedReporters reporters;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReporterIT(
            Program program,
            Places places,
            DemoTown town,
            SealedReporters reporters,
            AuditTrail trail,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.program = program;
        this.street = new Street(program, places, town);
        this.reporters = reporters;
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private String reported() {
        return street.report("dispatcher", "EXPOSED_LITTER", street.spotOn("JIANKANG"), LEFT)
                .expect(201)
                .text("number");
    }

    private String sealed(String number) {
        return jdbc.sql("select concat(name, ' ', phone) from cases_reporter where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private java.util.List<String> story(String number) {
        return trail.of(new SubjectRef("reporter", number)).stream()
                .map(AuditEvent::type)
                .toList();
    }

    @Test
    void isSealedInTheDatabaseAndMaskedInEveryAnswer() {
        var number = reported();
        assertThat(sealed(number)).doesNotContain(PHONE, "丁一凡").matches("\\w{8}:\\S+ \\w{8}:\\S+");
        var seen = street.see("dispatcher", number);
        assertThat(seen.text("reporter/phone")).isEqualTo("139****5678");
        assertThat(seen.text("reporter/name")).isEqualTo("丁**");
        assertThat(seen.content()
                        + program.api("dispatcher").fetch("/cases/" + number).content())
                .doesNotContain(PHONE, "丁一凡");
        street.command("dispatcher", number, "file", Map.of());
        assertThat(street.see("contractor", number).content()).doesNotContain("5678", "丁**");
    }

    @Test
    void isShownForAReasonOnlyAndLeavesARow() {
        var number = reported();
        var path = "/cases/" + number + "/reporter/reveal";
        assertThat(program.api("dispatcher").post(path, Map.of()).expect(422).code())
                .isEqualTo("reveal-reason");
        assertThat(program.api("inspector")
                        .post(path, Map.of("reason", "回访"))
                        .expect(403)
                        .code())
                .isEqualTo("reporter-rights");
        program.api("contractor2").post(path, Map.of("reason", "回访")).expect(404);
        assertThat(story(number)).isEmpty();
        var key = UUID.randomUUID().toString();
        var all = program.api("dispatcher")
                .post(path, Map.of("reason", "回访是否满意"), Map.of("Idempotency-Key", key))
                .expect(200);
        assertThat(all.text("phone")).isEqualTo(PHONE);
        assertThat(all.text("name")).isEqualTo("丁一凡");
        assertThat(story(number)).containsExactly("PHONE_REVEALED");
        assertThat(jdbc.sql("select count(*) from web_idempotency where route like ?")
                        .param("%" + path)
                        .query(Long.class)
                        .single())
                .as("kept answers")
                .isZero();
    }

    @Test
    void isErasedWhenItsCaseEndedLongEnoughAgo() {
        var number = reported();
        street.command("dispatcher", number, "reject", Map.of("reason", "不属实")).expect(200);
        transaction.executeWithoutResult(s -> reporters.eraseDue(program.now().plus(Duration.ofDays(179))));
        assertThat(sealed(number)).isNotEmpty();
        transaction.executeWithoutResult(s -> reporters.eraseDue(program.now().plus(Duration.ofDays(181))));
        assertThat(street.see("dispatcher", number).at("reporter").isNull()).isTrue();
        assertThat(story(number)).containsExactly("PHONE_ERASED");
        assertThat(program.api("dispatcher")
                        .post("/cases/" + number + "/reporter/reveal", Map.of("reason", "回访"))
                        .expect(404)
                        .code())
                .isEqualTo("reporter-none");
    }

    @Test
    void neverReachesTheLogAndARefusedNumberIsNotRepeated(CapturedOutput output) {
        reported();
        var wrong = street.report(
                "dispatcher",
                "EXPOSED_LITTER",
                street.spotOn("JIANKANG"),
                Map.of("channel", "HOTLINE", "reporter", Map.of("phone", "call 1391234")));
        assertThat(wrong.expect(422).code()).isEqualTo("reporter-phone");
        assertThat(wrong.content()).doesNotContain("1391234");
        assertThat(output.getAll()).doesNotContain(PHONE, "1391234", "丁一凡");
    }
}
