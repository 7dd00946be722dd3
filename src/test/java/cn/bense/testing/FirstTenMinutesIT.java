package cn.bense.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
    void loadsOnceAndLosesNothingWhenKilled() {
        String number;
        String photo;
        String count;
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
        }
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
