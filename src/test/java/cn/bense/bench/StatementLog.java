package cn.bense.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The server's general log, kept in a table while it is on; shows which statements a lifecycle is made of. */
final class StatementLog {

    private final Connection connection;

    StatementLog(Connection connection) {
        this.connection = connection;
    }

    void begin() {
        run("set global log_output = 'TABLE'");
        run("set global general_log = 0");
        run("truncate mysql.general_log");
        run("set global general_log = 1");
    }

    List<String> end() {
        run("set global general_log = 0");
        var statements = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select cast(argument as char) from mysql.general_log"
                        + " where command_type in ('Query', 'Execute') and thread_id <> connection_id()"
                        + " order by event_time")) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return statements;
    }

    /** Verb and table of each statement with how often it came. */
    static Map<String, Integer> digest(List<String> statements) {
        var counts = new TreeMap<String, Integer>();
        statements.forEach(s -> counts.merge(shape(s), 1, Integer::sum));
        return counts;
    }

    static String shape(String statement) {
        return statement
                .replaceAll("\\s+", " ")
                .replaceAll("'(?:[^'\\\\]|\\\\.)*'", "?")
                .replaceAll("\\b\\d+(\\.\\d+)?\\b", "?")
                .replaceAll("(?i)^(select) .*? (from) ", "$1 $2 ");
    }

    private void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
