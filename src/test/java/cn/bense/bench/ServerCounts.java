package cn.bense.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

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

    /** What came between, without the question that asked. */
    ServerCounts since(ServerCounts before) {
        return new ServerCounts(questions - before.questions - 1, commits - before.commits);
    }
}
