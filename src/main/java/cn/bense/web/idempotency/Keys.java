package cn.bense.web.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code web_idempotency}. Plain JDBC: a row is written once, answered once and never loaded as an object. */
@Repository
class Keys {

    static final Duration KEPT = Duration.ofDays(30);

    /** @param status null while (or for ever, when) the answer is not stored */
    record Row(
            String requestDigest,
            @Nullable Integer status,
            @Nullable String headers,
            @Nullable String body) {}

    private final JdbcClient jdbc;

    Keys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(String id) {
        return jdbc.sql("select request_digest, status, headers, body from web_idempotency where id = ?")
                .param(id)
                .query((rs, n) -> new Row(
                        rs.getString("request_digest"),
                        rs.getObject("status", Integer.class),
                        rs.getString("headers"),
                        rs.getString("body")))
                .optional();
    }

    void insert(Claim claim) {
        jdbc.sql("insert into web_idempotency (id, account, route, request_digest, created_millis)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        claim.id,
                        claim.account,
                        claim.route,
                        claim.requestDigest,
                        Clock.systemUTC().millis())
                .update();
    }

    void answer(String id, HeldResponse answer) {
        jdbc.sql("update web_idempotency set status = ?, headers = ?, body = ? where id = ? and status is null")
                .params(answer.getStatus(), answer.storedHeaders(), answer.storedBody(), id)
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from web_idempotency where id = ?").param(id).update();
    }

    int deleteOlderThan(Instant moment) {
        return jdbc.sql("delete from web_idempotency where created_millis < ?")
                .param(moment.toEpochMilli())
                .update();
    }
}
