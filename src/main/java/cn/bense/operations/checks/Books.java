package cn.bense.operations.checks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** What a check reads: one snapshot of the database, the photo folder, and the instant it is judged at. */
final class Books {

    /** Takes one row; called in the order of the query. */
    @FunctionalInterface
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Path photos;
    private final Instant judgedAt;

    Books(Connection connection, Path photos, Instant judgedAt) {
        this.connection = connection;
        this.photos = photos;
        this.judgedAt = judgedAt;
    }

    Path photos() {
        return photos;
    }

    /** By the program's clock; what fell due well before it must have happened. */
    Instant judgedAt() {
        return judgedAt;
    }

    /** Reads row by row without holding them; the reader may not ask another question meanwhile. */
    void each(String sql, Reader reader, Object... parameters) throws SQLException {
        try (var statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            if (connection.getMetaData().getURL().startsWith("jdbc:mysql:")) {
                statement.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            }
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    long count(String sql, Object... parameters) throws SQLException {
        var counted = new long[1];
        each(sql, row -> counted[0] = row.getLong(1), parameters);
        return counted[0];
    }

    /** The first column of every row. */
    Set<String> set(String sql, Object... parameters) throws SQLException {
        var values = new HashSet<String>();
        each(sql, row -> values.add(row.getString(1)), parameters);
        return values;
    }

    /** First column to second; the last of several rows stays. */
    Map<String, String> map(String sql, Object... parameters) throws SQLException {
        var values = new HashMap<String, String>();
        each(sql, row -> values.put(row.getString(1), row.getString(2)), parameters);
        return values;
    }

    /** An instant of our own tables, which are written in UTC. */
    static @Nullable Instant utc(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column, utcCalendar());
        return at == null ? null : at.toInstant();
    }

    /** An instant of the engine's tables, which are written in the zone of the machine. */
    static @Nullable Instant local(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Calendar utcCalendar() {
        return new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
