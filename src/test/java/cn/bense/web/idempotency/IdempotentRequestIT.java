package cn.bense.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.web.Accounts.Account;
import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

class IdempotentRequestIT {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final AtomicInteger runs = new AtomicInteger();
    private JdbcClient jdbc;
    private Keys keys;
    private TransactionTemplate transaction;
    private IdempotencyFilter filter;

    @BeforeEach
    void database() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:idempotency" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=8000");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V202611241200__web_idempotency.sql"))
                .execute(source);
        jdbc = JdbcClient.create(source);
        jdbc.sql("create table deed (id bigint auto_increment primary key, text varchar(20))")
                .update();
        keys = new Keys(jdbc);
        var manager = new DataSourceTransactionManager(source);
        manager.setTransactionExecutionListeners(List.of(new ClaimInTransaction(provider(keys))));
        transaction = new TransactionTemplate(manager);
        filter = new IdempotencyFilter(new Replays(keys));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        jdbc.sql("shutdown").update();
    }

    @Test
    void repeatsTheAnswerWithoutRepeatingTheDeed() throws Exception {
        var first = post("k1", "{}", this::doDeed);
        var second = post("k1", "{}", this::doDeed);

        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getHeader("Location")).isEqualTo("/deeds/1");
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(deeds()).isEqualTo(1);
    }

    @Test
    void refusesTheKeyForAnotherBody() throws Exception {
        post("k1", "{}", this::doDeed);
        var other = post("k1", "{\"a\":1}", this::doDeed);

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(deeds()).isEqualTo(1);
    }

    @Test
    void keepsKeysOfAccountsApart() throws Exception {
        post("k1", "{}", this::doDeed);
        signIn("other");
        send(request("k1", "{}"), this::doDeed);

        assertThat(deeds()).isEqualTo(2);
    }

    @Test
    void aRefusedRequestGivesItsKeyBack() throws Exception {
        var refused = post("k1", "{}", (rq, rs) -> {
            doDeed(rq, rs);
            ((jakarta.servlet.http.HttpServletResponse) rs).setStatus(422);
        });
        assertThat(refused.getStatus()).isEqualTo(422);

        assertThat(post("k1", "{\"corrected\":1}", this::doDeed).getStatus()).isEqualTo(201);
    }

    @Test
    void aRolledBackCommandLeavesNoRow() throws Exception {
        assertThatThrownBy(() -> post(
                        "k1",
                        "{}",
                        (rq, rs) -> transaction.executeWithoutResult(s -> {
                            insertDeed();
                            throw new IllegalStateException("crash before commit");
                        })))
                .hasMessageContaining("crash");

        assertThat(keyRows()).isZero();
        assertThat(post("k1", "{}", this::doDeed).getStatus()).isEqualTo(201);
        assertThat(deeds()).isEqualTo(1);
    }

    @Test
    void aCrashAfterTheCommitDoesNotDoubleTheDeed() throws Exception {
        assertThatThrownBy(() -> post("k1", "{}", (rq, rs) -> {
                    doDeed(rq, rs);
                    throw new IllegalStateException("crash after commit");
                }))
                .hasMessageContaining("crash");

        assertThat(post("k1", "{}", this::doDeed).getStatus()).isEqualTo(409);
        assertThat(deeds()).isEqualTo(1);
    }

    @Test
    void parallelTwinsHaveOneEffectAndOneAnswer() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        FilterChain slow = (rq, rs) -> {
            transaction.executeWithoutResult(s -> {
                insertDeed();
                inside.countDown();
                await(go);
            });
            answer(rs);
        };
        var first = CompletableFuture.supplyAsync(() -> postQuietly("k1", slow));
        await(inside);
        var second = CompletableFuture.supplyAsync(() -> postQuietly("k1", slow));
        var third = CompletableFuture.supplyAsync(() -> postQuietly("k1", slow));
        go.countDown();

        var answers = List.of(first, second, third).stream()
                .map(f -> f.orTimeout(20, TimeUnit.SECONDS).join())
                .toList();
        assertThat(answers).allSatisfy(a -> assertThat(a.getStatus()).isEqualTo(201));
        assertThat(answers).allSatisfy(a -> assertThat(content(a)).isEqualTo("{\"done\":true}"));
        assertThat(deeds()).isEqualTo(1);
    }

    @Test
    void keepsAnAnswerThatWroteNothing() throws Exception {
        post("k1", "{}", (rq, rs) -> answer(rs));
        post("k1", "{}", (rq, rs) -> answer(rs));

        assertThat(runs).hasValue(1);
    }

    @Test
    void readingBeforeTheCommandDoesNotTakeTheKey() throws Exception {
        var reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        assertThatThrownBy(() -> post("k1", "{}", (rq, rs) -> {
                    reading.executeWithoutResult(s -> deeds());
                    throw new IllegalStateException("crash before the command");
                }))
                .hasMessageContaining("crash");

        assertThat(post("k1", "{}", this::doDeed).getStatus()).isEqualTo(201);
    }

    @Test
    void doesNotKeepLargeAnswersButTheirEffect() throws Exception {
        FilterChain large = (rq, rs) -> {
            transaction.executeWithoutResult(s -> insertDeed());
            rs.getWriter().write("x".repeat(70_000));
        };
        assertThat(post("k1", "{}", large).getContentAsString()).hasSize(70_000);
        assertThat(post("k1", "{}", large).getStatus()).isEqualTo(409);
        assertThat(deeds()).isEqualTo(1);
    }

    @Test
    void forgetsOldKeys() throws Exception {
        post("k1", "{}", this::doDeed);

        assertThat(keys.deleteOlderThan(Instant.now().minusSeconds(60))).isZero();
        assertThat(keys.deleteOlderThan(Instant.now().plusSeconds(60))).isEqualTo(1);
    }

    private MockHttpServletResponse post(String key, String body, FilterChain chain) throws Exception {
        signIn("crew");
        return send(request(key, body), chain);
    }

    private MockHttpServletResponse postQuietly(String key, FilterChain chain) {
        try {
            return post(key, "{}", chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (rq, rs) -> {
            runs.incrementAndGet();
            chain.doFilter(rq, rs);
        });
        return response;
    }

    private static MockHttpServletRequest request(String key, String body) {
        var request = new MockHttpServletRequest("POST", "/api/v1/deeds");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.addHeader(IdempotencyFilter.HEADER, key);
        return request;
    }

    private static void signIn(String username) {
        var account = new Account(username, username, "净源环卫", "作业人员", Set.of("CREW"));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, null, "CREW"));
    }

    private void doDeed(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response)
            throws IOException {
        transaction.executeWithoutResult(s -> insertDeed());
        answer(response);
    }

    private static void answer(jakarta.servlet.ServletResponse response) throws IOException {
        var http = (jakarta.servlet.http.HttpServletResponse) response;
        http.setStatus(201);
        http.setContentType("application/json");
        http.setHeader("Location", "/deeds/1");
        http.getOutputStream().write("{\"done\":true}".getBytes(StandardCharsets.UTF_8));
    }

    private void insertDeed() {
        jdbc.sql("insert into deed (text) values ('done')").update();
    }

    private long deeds() {
        return jdbc.sql("select count(*) from deed").query(Long.class).single();
    }

    private long keyRows() {
        return jdbc.sql("select count(*) from web_idempotency")
                .query(Long.class)
                .single();
    }

    private static String content(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectProvider<Keys> provider(Keys keys) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("keys", keys);
        return beans.getBeanProvider(Keys.class);
    }
}
