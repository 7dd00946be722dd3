package cn.bense.audit;

import cn.bense.web.Accounts.Account;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/** Checks all chains and the hourly notes: nightly, and when the auditor asks, in the background. One at a time on a node. */
@Service
public class ChainChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ChainChecks.class);

    private final ChainWalk walk;
    private final ChainAnchors anchors;
    private final CheckRows rows;
    private final AuditLooks looks;
    private final Clock clock;
    private final TaskExecutor background;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong read = new AtomicLong();

    ChainChecks(
            ChainWalk walk,
            ChainAnchors anchors,
            CheckRows rows,
            AuditLooks looks,
            Clock clock,
            @Qualifier("applicationTaskExecutor") TaskExecutor background) {
        this.walk = walk;
        this.anchors = anchors;
        this.rows = rows;
        this.looks = looks;
        this.clock = clock;
        this.background = background;
    }

    /**
     * Starts a check unless one is running, and writes down who asked.
     *
     * @throws cn.bense.shared.DomainException 403 {@code audit-forbidden}
     */
    public void start(Account viewer) {
        AuditRights.require(viewer);
        looks.write(viewer.username(), "CHAIN_CHECKED", "校验全部操作日志");
        if (running.compareAndSet(false, true)) {
            read.set(0);
            background.execute(() -> finish(viewer.username()));
        }
    }

    private void finish(String by) {
        try {
            run(by);
        } catch (RuntimeException failed) {
            LOG.error("the check of the audit chains failed", failed);
        } finally {
            running.set(false);
        }
    }

    /** Checks now and keeps what was found. */
    ChainCheck run(String by) {
        var started = System.nanoTime();
        var tail = anchors.last().map(ChainAnchors.Anchor::digest).orElse("");
        var seen = walk.all(read::set);
        var breaks = firstOfEach(seen.breaks(), anchors.breaks());
        var took = Duration.ofNanos(System.nanoTime() - started);
        var check = new ChainCheck(clock.instant(), by, seen.events(), seen.chains(), tail, took, breaks);
        rows.keep(check);
        breaks.forEach(b -> LOG.error(
                "audit chain {} {} does not hold from row {} on: {}",
                b.subject().kind(),
                b.subject().number(),
                b.seq(),
                b.reason()));
        return check;
    }

    private static List<ChainBreak> firstOfEach(List<ChainBreak> inChains, List<ChainBreak> byNotes) {
        var first = new LinkedHashMap<Object, ChainBreak>();
        inChains.forEach(b -> first.put(b.subject(), b));
        byNotes.forEach(b -> first.merge(b.subject(), b, (x, y) -> y.seq() < x.seq() ? y : x));
        return List.copyOf(first.values());
    }

    /** Rows read so far by a check that is running here, empty when none is. */
    public Optional<Long> progress() {
        return running.get() ? Optional.of(read.get()) : Optional.empty();
    }

    /** The last check, empty before the first. @throws cn.bense.shared.DomainException 403 {@code audit-forbidden} */
    public Optional<ChainCheck> latest(Account viewer) {
        return history(viewer, 1).stream().findFirst();
    }

    /** The last checks, newest first. @throws cn.bense.shared.DomainException 403 {@code audit-forbidden} */
    public List<ChainCheck> history(Account viewer, int limit) {
        AuditRights.require(viewer);
        return rows.last(limit);
    }

    List<ChainBreak> latestBreaks() {
        return rows.last(1).stream().findFirst().map(ChainCheck::breaks).orElse(List.of());
    }
}
