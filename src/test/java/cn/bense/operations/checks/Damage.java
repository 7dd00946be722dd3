package cn.bense.operations.checks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Plants damage by plain JDBC inside a transaction that is rolled back, and lets one check look at it there. */
final class Damage {

    private final Connection connection;
    private final Path photos;
    private final Instant now;

    Damage(Connection connection, Path photos, Instant now) {
        this.connection = connection;
        this.photos = photos;
        this.now = now;
    }

    /** What the check finds after the statements, as text lines {@code table number row expected actual}. */
    List<String> found(Supplier<Check> check, String... statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (var sql : statements) {
                try (var statement = connection.createStatement()) {
                    if (statement.executeUpdate(sql) == 0) {
                        throw new IllegalStateException("nothing was damaged by: " + sql);
                    }
                }
            }
            var findings = new Findings();
            check.get().look(new Books(connection, photos, now), findings);
            return findings.kept().stream()
                    .map(f -> String.join(" ", f.table(), f.number(), f.row(), f.expected(), f.actual()))
                    .toList();
        } finally {
            connection.rollback();
        }
    }
}
