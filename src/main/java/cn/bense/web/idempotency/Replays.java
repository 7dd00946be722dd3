package cn.bense.web.idempotency;

import cn.bense.shared.DomainException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Does a keyed request once: runs it, keeps its answer, and gives that answer to its repeats and twins. */
@Component
class Replays {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    private static final Duration SWEEP_EVERY = Duration.ofHours(6);
    private static final int LOOKS = 100;
    private static final long BETWEEN_LOOKS_NANOS = 50_000_000;

    private final Keys keys;
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong sweptMillis = new AtomicLong();

    Replays(Keys keys) {
        this.keys = keys;
    }

    void once(Claim claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (keys.find(claim.id).isPresent()) {
            replay(claim, request, response);
            return;
        }
        var held = new HeldResponse(response);
        claim.bind();
        try {
            chain.doFilter(request, held);
        } finally {
            Claim.unbind();
        }
        if (claim.isTwin()) {
            held.drop();
            replay(claim, request, response);
        } else {
            keep(claim, held);
            held.release();
        }
    }

    /** The command has happened by now: whatever fails here must not turn its answer into an error. */
    private void keep(Claim claim, HeldResponse held) {
        try {
            if (held.getStatus() < 400) {
                if (!claim.isCommitted()) {
                    keys.insert(claim); // nothing was written, the answer alone is kept
                }
                if (held.isStorable()) {
                    keys.answer(claim.id, held);
                }
                sweep();
            } else if (held.getStatus() < 500 && claim.isCommitted()) {
                keys.delete(claim.id);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the answer of {} was not kept", claim.route, e);
        }
    }

    private void replay(Claim claim, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var row = answered(claim.id);
        if (row == null) {
            throw DomainException.conflict("idempotency-busy");
        }
        if (!row.requestDigest().equals(claim.requestDigest)) {
            throw DomainException.invalid(
                    request.getRequestURI().startsWith("/api/") ? "idempotency-mismatch" : "form-sent");
        }
        var status = row.status();
        if (status == null) {
            throw DomainException.conflict("idempotency-unanswered");
        }
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        headers(row).lines().filter(line -> line.contains(": ")).forEach(line -> {
            var colon = line.indexOf(": ");
            response.setHeader(line.substring(0, colon), line.substring(colon + 2));
        });
        var body = row.body() == null ? "" : row.body();
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String headers(Keys.Row row) {
        return row.headers() == null ? "" : row.headers();
    }

    /** The row once it has its answer; after 5 s as it is; null when there is none (the first one failed). */
    private Keys.@Nullable Row answered(String id) {
        var row = keys.find(id).orElse(null);
        for (int look = 1; look < LOOKS && row != null && row.status() == null; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            row = keys.find(id).orElse(null);
        }
        return row;
    }

    private void sweep() {
        var last = sweptMillis.get();
        var now = clock.instant();
        if (last + SWEEP_EVERY.toMillis() < now.toEpochMilli() && sweptMillis.compareAndSet(last, now.toEpochMilli())) {
            keys.deleteOlderThan(now.minus(Keys.KEPT));
        }
    }
}
