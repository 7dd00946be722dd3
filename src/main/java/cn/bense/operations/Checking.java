package cn.bense.operations;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.operations.checks.Checks;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The checker (校验): read-only, on demand and every night, one run at a time. What it finds is told, never mended. */
@Service
public class Checking {

    private static final Logger LOG = LoggerFactory.getLogger(Checking.class);
    private static final String SYSTEM = "system";

    private final CheckRuns runs;
    private final DataSource database;
    private final Path photos;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "checker");
        thread.setDaemon(true);
        return thread;
    });

    Checking(
            CheckRuns runs,
            DataSource database,
            @Value("${bense.photos}") Path photos,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.database = database;
        this.photos = photos;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The newest run with its results, empty when there was none; 403 {@code operations-forbidden}. */
    public Optional<CheckRun> latest(Person person) {
        Rights.look(person);
        return newest(1).stream().findFirst().flatMap(run -> runs.find(run.id(), clock.instant()));
    }

    /** One run with its results; 404 {@code check-unknown}. */
    public CheckRun find(Person person, long id) {
        Rights.look(person);
        return runs.find(id, clock.instant()).orElseThrow(() -> DomainException.notFound("check-unknown", id));
    }

    /** The last twenty runs, newest first, without results. */
    public List<CheckRun> history(Person person) {
        Rights.look(person);
        return newest(20);
    }

    /** Whether {@link #start} is offered to the person. */
    public boolean mayRun(Person person) {
        return Rights.mayRun(person);
    }

    /** Starts a run in the background; 409 {@code check-running} when one is under way. */
    public CheckRun start(Person person) {
        Rights.run(person);
        if (newest(1).stream().anyMatch(run -> run.state() == CheckRun.State.RUNNING)) {
            throw DomainException.conflict("check-running");
        }
        var id = runs.begin(person.username(), clock.instant());
        background.execute(() -> run(id, person.username()));
        return runs.find(id, clock.instant()).orElseThrow();
    }

    /** The nightly run, in the caller's thread. */
    void nightly() {
        run(runs.begin(SYSTEM, clock.instant()), SYSTEM);
    }

    private void run(long id, String askedBy) {
        try (var connection = database.getConnection()) {
            var results = Checks.run(connection, photos, clock.instant());
            var found = results.stream().mapToLong(CheckResult::found).sum();
            transaction.executeWithoutResult(status -> {
                runs.done(id, results, clock.instant());
                note(id, askedBy, found == 0 ? "数据校验：全部相符" : "数据校验：" + found + " 处不符");
            });
        } catch (SQLException | RuntimeException e) {
            LOG.error("check {} could not be finished", id, e);
            runs.failed(id, String.valueOf(e.getMessage()), clock.instant());
        }
    }

    private void note(long id, String actor, String text) {
        audit.append(new SubjectRef("check", String.valueOf(id)), new AuditEntry(actor, "CHECKED", null, null, text));
    }

    private List<CheckRun> newest(int limit) {
        return runs.newest(limit, clock.instant());
    }

    @PreDestroy
    void close() {
        background.shutdown();
    }
}
