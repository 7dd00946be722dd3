package cn.bense.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import probe.ProbePages;
import probe.ProbeRest;

/** The web room alone behind a real server, without any other room. */
@SpringBootTest(
        classes = WebRoomIT.Room.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:webroom;DB_CLOSE_DELAY=-1",
            "spring.flyway.enabled=false",
            "spring.sql.init.schema-locations=classpath:db/migration/common/V202611241200__web_idempotency.sql",
            "spring.sql.init.mode=always",
            "springdoc.packages-to-scan=probe",
            "spring.autoconfigure.exclude=org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration"
        })
class WebRoomIT {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern META_CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private Gate gate;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void open() {
        gate.open = true;
    }

    @Test
    void everyAddressNeedsASignIn() throws Exception {
        assertThat(get("/desk").statusCode()).isEqualTo(302);
        assertThat(get("/desk").headers().firstValue("Location")).hasValue("/login");
        assertThat(get("/nobody-made-this").statusCode()).isEqualTo(302);

        var api = get("/api/v1/things/1");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void publicAddressesAreOpen() throws Exception {
        for (var path : Set.of("/login", "/css/bense.css", "/js/app.js", "/actuator/health", "/v3/api-docs")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void everyAnswerCarriesTheStrictHeaders() throws Exception {
        for (var path : Set.of("/login", "/css/bense.css", "/api/v1/things/1", "/nothing")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=(self)");
        }
        assertThat(get("/swagger-ui/index.html")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("script-src 'self';");
    }

    @Test
    void aWrongPasswordSaysHowOftenItMayBeTriedAgain() throws Exception {
        var before = TwoAccounts.ASKED.get();
        signIn("crew", "wrong");
        assertThat(TwoAccounts.ASKED.get() - before).as("one try counts once").isEqualTo(1);
        var page = get("/login?error").body();
        assertThat(page).contains("账号或密码不正确，还可再试 <b>3</b> 次").contains("value=\"crew\"");
        assertThat(get("/login").body()).doesNotContain("还可再试");
    }

    @Test
    void signingInChangesTheSessionAndLeadsToTheBookmark() throws Exception {
        send(request("/things").header("Accept", "text/html").GET());
        var before = get("/login").headers().firstValue("Set-Cookie").orElse("");
        var answer = signIn("crew", "right");
        assertThat(answer.headers().firstValue("Location")).hasValue("/things");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Lax")
                .isNotEqualTo(before);
        assertThat(get("/").headers().firstValue("Location")).hasValue("/tasks");
    }

    @Test
    void aPostWithoutItsTokenIsRefusedAndNothingIsSignedOut() throws Exception {
        signIn("crew", "right");
        assertThat(send(form("/logout", "")).statusCode()).isEqualTo(403);
        assertThat(get("/things").statusCode()).isEqualTo(200);
        var logout = send(form("/logout", "_csrf=" + encoded(csrf("/things"))));
        assertThat(logout.headers().firstValue("Location")).hasValue("/login?out");
        assertThat(get("/things").statusCode()).isEqualTo(302);
    }

    @Test
    void theApiTakesATokenOrASessionWithItsCsrfToken() throws Exception {
        assertThat(bearer("/api/v1/things", "good", "{\"name\":\"x\"}").statusCode())
                .isEqualTo(200);
        assertThat(bearer("/api/v1/things", "bad", "{\"name\":\"x\"}").statusCode())
                .isEqualTo(401);

        signIn("crew", "right");
        assertThat(json("/api/v1/things", "{\"name\":\"x\"}").statusCode()).isEqualTo(403);
        var page = META_CSRF.matcher(get("/things").body());
        assertThat(page.find()).isTrue();
        var answer = send(request("/api/v1/things")
                .header("X-CSRF-TOKEN", page.group(1))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(bearer("/api/v1/things", "bad", "{\"name\":\"x\"}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void speaksProblemsThatNameTheField() throws Exception {
        assertThat(bearer("/api/v1/things", "good", "{\"nam\":\"x\"}").body())
                .contains("\"code\":\"unknown-field\"", "\"field\":\"nam\"");
        var unknown = bearer("/api/v1/things", "good", "{\"name\":\"x\",\"colour\":\"PINK\"}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("\"code\":\"unknown-value\"", "RED");
        assertThat(bearer("/api/v1/things", "good", "{").statusCode()).isEqualTo(400);
        assertThat(bearer("/api/v1/nothing", "good", "{}").statusCode()).isEqualTo(404);
        assertThat(bearer("/api/v1/things/1", "good", "{}").headers().firstValue("Allow"))
                .hasValue("GET");
        assertThat(bearer("/api/v1/things/boom", "good", "{}").body())
                .contains("\"code\":\"internal\"")
                .doesNotContain("secret");
    }

    @Test
    void keysMakeAPostHappenOnce() throws Exception {
        var first = keyed("k1", "{\"name\":\"x\"}");
        var again = keyed("k1", "{\"name\":\"x\"}");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(keyed("k1", "{\"name\":\"y\"}").body()).contains("idempotency-mismatch");
        assertThat(keyed("", "{\"name\":\"y\"}").body()).contains("idempotency-key");
    }

    @Test
    void pagesSayWhatHappened() throws Exception {
        signIn("crew", "right");
        var missing = get("/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没找到这一页");
        var conflict = get("/conflict");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("刚被别人改过");
        var fragment = send(request("/conflict").header("HX-Request", "true").GET());
        assertThat(fragment.statusCode()).isEqualTo(409);
        assertThat(fragment.headers().firstValue("HX-Reswap")).hasValue("none");
        assertThat(fragment.headers().firstValue("HX-Trigger").orElse("")).contains("toast");
        assertThat(fragment.body()).isEmpty();
    }

    @Test
    void waitsOnOnePageUntilTheProgramIsReady() throws Exception {
        gate.open = false;
        var page = get("/desk");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("还剩 3 件", "http-equiv=\"refresh\"");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        var api = get("/api/v1/things/1");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(get("/css/bense.css").statusCode()).isEqualTo(200);
    }

    @Test
    void describesItsMannersInTheDocument() throws Exception {
        var document = get("/v3/api-docs").body();
        assertThat(document)
                .contains("\"openapi\":\"3.1", "Idempotency-Key", "If-Match", "\"servers\":[{\"url\":\"/\"}]")
                .contains("#/components/responses/Problem");
    }

    private HttpResponse<String> signIn(String username, String password) throws Exception {
        var body = "username=" + username + "&password=" + password + "&_csrf=" + encoded(csrf("/login"));
        return send(form("/login", body));
    }

    private String csrf(String page) throws Exception {
        var match = CSRF.matcher(get(page).body());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private HttpResponse<String> keyed(String key, String body) throws Exception {
        return send(request("/api/v1/things")
                .header("Authorization", "Bearer good")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> bearer(String path, String token, String body) throws Exception {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> json(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder form(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** No stereotype here and no probe below cn.bense: the whole program's scan must not find them. */
    @EnableAutoConfiguration
    @ComponentScan("cn.bense.web")
    @Import({ProbeRest.class, ProbePages.class})
    static class Room {

        @Bean
        Gate gate() {
            return new Gate();
        }

        @Bean
        Accounts accounts() {
            return new TwoAccounts();
        }
    }

    static class Gate implements StartupGate {
        private volatile boolean open = true;

        @Override
        public boolean ready() {
            return open;
        }

        @Override
        public String progress() {
            return "还剩 3 件";
        }
    }

    static class TwoAccounts implements Accounts {

        static final AtomicInteger ASKED = new AtomicInteger();

        @Override
        public SignIn signIn(String username, String password, @Nullable String code, Door door, String address) {
            ASKED.incrementAndGet();
            return password.equals("right")
                    ? new SignIn(Outcome.OK, 5, null, byUsername(username).orElseThrow())
                    : new SignIn(Outcome.WRONG, 3, null, null);
        }

        @Override
        public SignIn confirm(String username, String code, String address) {
            return new SignIn(Outcome.CODE_WRONG, 3, null, null);
        }

        @Override
        public Optional<Account> byUsername(String username) {
            return Optional.of(new Account(username, "孙海", "净源环卫", "作业人员", Set.of("CREW")));
        }

        @Override
        public Optional<Account> byToken(String token) {
            return token.equals("good") ? byUsername("crew") : Optional.empty();
        }
    }
}
