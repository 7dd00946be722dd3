package cn.bense.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The server's own counters. Asking costs one statement, which {@link #since} leaves out. */
record ServerCounts(long questions, long commits) {

    static ServerCounts read(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "show global status where variable_name in ('Questions', 'Com_commit')")) {
            Map<String, Long> values = new HashMap<>();
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
            return new ServerCounts(values.getOrDefault("Questions", 0L), values.getOrDefault("Com_commit", 0L));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The least of three: registers kept in memory are read anew every 30 s, which is no part of what was done. */
    static ServerCounts leastOfThree(Connection connection, Supplier<Runnable> prepared) {
        var least = new ServerCounts(Long.MAX_VALUE, Long.MAX_VALUE);
        for (int i = 0; i < 3; i++) {
            var act = prepared.get();
            var before = read(connection);
            act.run();
            var cost = read(connection).since(before);
            least = cost.questions < least.questions ? cost : least;
        }
        return least;
    }

    /** What came between, without the question that asked. */
    ServerCounts since(ServerCounts before) {
        return new ServerCounts(questions - before.questions - 1, commits - before.commits);
    }
}
