package cn.bense.operations.checks;

import cn.bense.operations.CheckResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** All checks in one snapshot of the database, so that people may work meanwhile. Nothing is written. */
public final class Checks {

    /** Whole tables are read; the program's own short limits do not hold here. */
    private static final int PATIENCE_MILLIS = 30 * 60 * 1000;

    private static final List<Check> ALL = List.of(
            new AcknowledgedKeys(),
            new RunningNumbers(),
            new CaseRoots(),
            new OpenCasesWait(),
            new EndedCasesRest(),
            new OwnedInstances(),
            new InboxRows(),
            new OrderStates(),
            new EventChains(),
            new StateChanges(),
            new ChargedOnce(),
            new ClauseInForce(),
            new ChargeAmounts(),
            new MonthSums(),
            new PhotoFiles(),
            new DueTimers());

    private Checks() {}

    /** Keys in the order in which they are shown. */
    public static List<String> keys() {
        return ALL.stream().map(Check::key).toList();
    }

    /**
     * Runs every check. The connection is left rolled back and otherwise as it was.
     *
     * @param photos folder of the photo store
     * @param judgedAt now, by the program's clock
     */
    public static List<CheckResult> run(Connection connection, Path photos, Instant judgedAt) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        var isolation = connection.getTransactionIsolation();
        var patience = connection.getNetworkTimeout();
        patience(connection, PATIENCE_MILLIS);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try {
            var books = new Books(connection, photos, judgedAt);
            var results = new ArrayList<CheckResult>();
            for (var check : ALL) {
                results.add(run(check, books));
            }
            return results;
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
            connection.setReadOnly(false);
            connection.setTransactionIsolation(isolation);
            patience(connection, patience);
        }
    }

    private static CheckResult run(Check check, Books books) throws SQLException {
        var begun = System.nanoTime();
        var findings = new Findings();
        var looked = check.look(books, findings);
        var millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        return new CheckResult(check.key(), looked, findings.found(), findings.kept(), millis);
    }

    /** H2 knows no such limit and says so by doing nothing. */
    private static void patience(Connection connection, int millis) throws SQLException {
        Executor direct = Runnable::run;
        connection.setNetworkTimeout(direct, millis);
    }
}
