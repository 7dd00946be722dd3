package cn.bense.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a new user meets it: H2 under ./data, one case from report to closing, kill -9, and nothing is lost. */
class FirstTenMinutesIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LOADING = Duration.ofMinutes(8);

    private final Map<String, Api> callers = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    private String address = "";

    @Test
    void loadsOnceAndLosesNothingWhenKilled() throws SQLException {
        String number;
        String photo;
        String count;
        String backup;
        try (var first = OwnProcess.start(folder)) {
            address = first.line("Address:", START).replaceFirst("/$", "");
            asksForPatienceWhileLoading();
            first.line("Demo data ready", LOADING);
            assertThat(first.line("Accounts:", START)).contains("inspector", "crew", "verifier", "centre", "finance");
            assertThat(first.line("Password:", START)).isEqualTo(Program.PASSWORD);
            assertThat(first.line("TOTP secret:", START)).isEqualTo(cn.bense.demo.DemoTown.TOTP_SECRET);
            number = closesACase();
            photo = api("supervisor").get("/cases/" + number).text("photos/0/id");
            count = api("supervisor").get("/cases/count").expect(200).content();
            backup = api("admin")
                    .post("/operations/backups", Map.of())
                    .expect(201)
                    .text("file");
            assertThat(OwnProcess.run(folder, "check").console()).contains("正被运行中的程序打开");
        }
        assertThat(OwnProcess.run(folder, "check"))
                .as("after kill -9")
                .satisfies(check ->
                        assertThat(check.exitCode()).as(check.console()).isZero());
        callers.clear();
        try (var second = OwnProcess.start(folder)) {
            address = second.line("Address:", START).replaceFirst("/$", "");
            second.line("Demo data ready", Duration.ofSeconds(5));
            assertThat(api("supervisor").get("/cases/count").content()).isEqualTo(count);
            assertThat(api("supervisor").get("/cases/" + number).expect(200).text("state"))
                    .isEqualTo("CLOSED");
            assertThat(api("supervisor").get("/photos/" + photo).expect(200).bytes())
                    .isNotEmpty();
        }
        restoresElsewhereAndNamesAChangedByte(backup, number);
    }

    private void restoresElsewhereAndNamesAChangedByte(String backup, String number) throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve("restored");
        var elsewhere = "--spring.datasource.url=" + url;
        var restored = OwnProcess.run(folder, "restore", "data/backups/" + backup, elsewhere);
        assertThat(restored.exitCode()).as(restored.console()).isZero();
        assertThat(OwnProcess.run(folder, "restore", "data/backups/" + backup, elsewhere)
                        .console())
                .contains("已经有数据");
        var whole = OwnProcess.run(folder, "check", elsewhere);
        assertThat(whole.exitCode()).as(whole.console()).isZero();
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate("update audit_event set text = '。' || substring(text, 2) where subject_number = '"
                    + number + "' and seq = 2");
        }
        var damaged = OwnProcess.run(folder, "check", elsewhere);
        assertThat(damaged.exitCode()).as(damaged.console()).isEqualTo(1);
        assertThat(damaged.console()).contains("audit_event " + number, "第 2 条", "内容被改过");
    }

    private void asksForPatienceWhileLoading() {
        var answer = Api.at(address).get("/cases").expect(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(Api.at(address).fetch("/").content()).contains("演示数据");
    }

    /** Reported, done by the greening company, sent back once, done again, passed. */
    private String closesACase() {
        var street = new Street(this::api, this::now);
        var number = street.report("inspector", "TREE_PIT_CLEARING", Street.FUYUAN)
                .expect(201)
                .text("number");
        street.command("contractor2", number, "acknowledge", Map.of()).expect(200);
        street.work("contractor2", number, Street.FUYUAN);
        street.command("verifier", number, "recheck", Map.of("result", "REWORK", "reasonCode", "NOT_CLEAN"))
                .expect(200);
        street.work("contractor2", number, Street.FUYUAN);
        street.command("verifier", number, "recheck", Map.of("result", "PASS")).expect(200);
        assertThat(street.state("supervisor", number)).isEqualTo("CLOSED");
        return number;
    }

    private Api api(String account) {
        return callers.computeIfAbsent(account, name -> Api.at(address).signIn(name, Program.PASSWORD));
    }

    private java.time.Instant now() {
        return OffsetDateTime.parse(
                        api("admin").get("/operations/clock").expect(200).text("now"))
                .toInstant();
    }
}
