package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.demo.DemoTown;
import cn.bense.testing.Api;
import cn.bense.testing.OneTimeCodes;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import cn.bense.testing.Screen;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Locked out and let back in, the second factor, the forgotten password: in the browser and through the API. */
@ProgramTest
class AccountsIT {

    private static final String UNIT = "CGB";
    private static final String OWN = "Battery-staple-2";

    private final Program program;
    private final Staff staff;
    private final DemoTown town;

    AccountsIT(Program program, Staff staff, DemoTown town) {
        this.program = program;
        this.staff = staff;
        this.town = town;
    }

    @BeforeEach
    void build() {
        town.build();
    }

    private String person(String username, Post post) {
        staff.addPerson(username, "试用员", UNIT, Set.of(post), null, null, Program.PASSWORD);
        return username;
    }

    private Api.Answer signIn(String username, String password, Map<String, String> headers) {
        return program.api().post("/tokens", Map.of("username", username, "password", password), headers);
    }

    private static void fill(Screen screen, String username, String password) {
        screen.open("/login").type("#u", username).type("#p", password).tap("#sign-in button.go");
    }

    @Test
    void aLockedOneIsLetBackInByTheSecurityAdministrator() {
        var name = person("acc-locked", Post.GRID);
        for (int i = 0; i < 5; i++) {
            signIn(name, "nonsense", Map.of()).expect(401);
        }
        assertThat(signIn(name, Program.PASSWORD, Map.of()).expect(401).code()).isEqualTo("locked");
        try (var screen = program.desktop("secadmin")) {
            screen.open("/accounts?show=LOCKED").tap("a:has-text('试用员')");
            assertThat(screen.find("#one").textContent()).contains("已锁定");
            screen.tap("form[action$='/unlock'] button");
            screen.find(".bs-toasts :has-text('已解除锁定')").first().waitFor();
            assertThat(screen.complaints()).isEmpty();
        }
        signIn(name, Program.PASSWORD, Map.of()).expect(201);
        assertThat(program.api("dispatcher")
                        .post("/accounts/" + name + "/unlock", Map.of())
                        .expect(403)
                        .code())
                .isEqualTo("account-rights");
        assertThat(program.api("secadmin")
                        .post("/accounts/secadmin/unlock", Map.of())
                        .expect(403)
                        .code())
                .isEqualTo("account-own");
    }

    @Test
    void aCodeIsAskedForAndGoodOnce() {
        var name = program.withSecondFactor(person("acc-code", Post.FINANCE));
        assertThat(signIn(name, Program.PASSWORD, Map.of()).expect(401).code()).isEqualTo("totp-required");
        var code = OneTimeCodes.next(program.address(), name, "token");
        signIn(name, Program.PASSWORD, Map.of("X-TOTP", code)).expect(201);
        assertThat(signIn(name, Program.PASSWORD, Map.of("X-TOTP", code))
                        .expect(401)
                        .code())
                .isEqualTo("totp-required");
        var api = program.api().signIn(name, Program.PASSWORD);
        assertThat(api.post("/second-factor/recovery-codes", Map.of())
                        .expect(403)
                        .code())
                .isEqualTo("totp-required");
        var codes = api.post("/second-factor/recovery-codes", Map.of(), Map.of("X-TOTP", code));
        assertThat(codes.expect(200).at("recoveryCodes")).hasSize(10);
        assertThat(api.get("/second-factor").expect(200).at("recoveryCodesLeft").asInt())
                .isEqualTo(10);
    }

    @Test
    void aForgottenPasswordFromTheRequestToTheFirstPage() {
        var name = person("acc-forgot", Post.GRID);
        var token = program.api().signIn(name, Program.PASSWORD);
        try (var stranger = program.stranger();
                var desk = program.desktop("secadmin")) {
            stranger.open("/login").tap("a:has-text('忘记密码')");
            stranger.type("#u", "acc-nobody").tap("form button");
            var unknown = stranger.find("main").textContent();
            stranger.open("/login/forgot").type("#u", name).tap("form button");
            assertThat(stranger.find("main").textContent().replace(name, "acc-nobody"))
                    .isEqualTo(unknown);

            desk.open("/accounts?show=ASKED&account=" + name);
            desk.tap("summary:has-text('给临时密码')").tap("form[action$='/give-password'] button");
            var given = desk.find("#given").textContent();
            token.get("/tokens").expect(401);
            assertThat(signIn(name, given, Map.of()).expect(401).code()).isEqualTo("password-due");

            fill(stranger, name, given);
            stranger.page().waitForURL("**/me/first");
            stranger.open("/cases").page().waitForURL("**/me/first");
            stranger.type("#old", given).type("#new", Program.PASSWORD).type("#repeat", Program.PASSWORD);
            stranger.tap("button:has-text('设好')");
            assertThat(stranger.find("[role=alert]").textContent()).contains("最近 5 个");
            stranger.type("#old", given).type("#new", OWN).type("#repeat", OWN);
            stranger.tap("button:has-text('设好')");
            stranger.page().waitForURL("**/report");
            assertThat(desk.complaints()).isEmpty();
        }
        signIn(name, OWN, Map.of()).expect(201);
    }

    @Test
    void theSecondFactorIsSetUpAtTheFirstSignIn() {
        var name = person("acc-first", Post.DEPUTY);
        assertThat(signIn(name, Program.PASSWORD, Map.of()).expect(401).code()).isEqualTo("factor-due");
        try (var screen = program.stranger()) {
            fill(screen, name, Program.PASSWORD);
            screen.page().waitForURL("**/me/first");
            screen.type("#code", "000000").tap("button:has-text('绑定')");
            assertThat(screen.find("[role=alert]").textContent()).contains("动态口令不对");
            var secret = screen.find("#secret").textContent().replace(" ", "");
            var step = Totp.step(Clock.systemUTC().instant());
            screen.type("#code", Totp.code(secret, step)).tap("button:has-text('绑定')");
            assertThat(screen.find(".bs-codes li").count()).isEqualTo(10);
            var spare = screen.find(".bs-codes li").first().textContent();
            screen.tap("a:has-text('抄好了')").page().waitForURL("**/desk");

            screen.page().context().clearCookies();
            fill(screen, name, Program.PASSWORD);
            screen.type("#totp-code", spare).tap("#sign-in button.go");
            screen.page().waitForURL("**/desk");
        }
    }

    @Test
    void theSecurityAdministratorSeesNoCase() {
        var number = program.street()
                .report("inspector", "SOIL_HEAP", cn.bense.testing.Street.FUYUAN)
                .expect(201)
                .text("number");
        program.api("admin").get("/cases/" + number).expect(200);
        var secadmin = program.api("secadmin");
        secadmin.get("/cases/" + number).expect(404);
        assertThat(secadmin.get("/cases").expect(200).at("items")).isEmpty();
        assertThat(secadmin.get("/deductions").expect(200).at("items")).isEmpty();
    }

    @Test
    void endingASessionElsewhereCountsAtOnce() {
        var name = person("acc-sessions", Post.GRID);
        try (var one = program.stranger();
                var other = program.stranger()) {
            fill(one, name, Program.PASSWORD);
            one.page().waitForURL("**/report");
            fill(other, name, Program.PASSWORD);
            other.page().waitForURL("**/report");
            other.open("/me").tap("button:has-text('退出别处的全部登录')");
            other.find(".bs-toasts :has-text('别处的登录都已退出')").first().waitFor();
            one.open("/me");
            assertThat(one.page().url()).contains("/login?expired");
            assertThat(other.open("/me").page().url()).endsWith("/me");
        }
    }
}
