package cn.bense.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one database of this test run. System property {@code test.database} chooses {@code mariadb} (default) or
 * {@code h2}; the variable {@code TEST_DB_URL} (with {@code TEST_DB_USER}, {@code TEST_DB_PASSWORD}) names a server to use
 * instead of the embedded MariaDB. Its schema must be empty, or its name must end in {@code _test}: then it is emptied.
 */
public record TestDatabase(String url, String user, String password, boolean isMariaDb) {

    /** The parameters that operation.md recommends for MySQL and MariaDB. */
    static final String PARAMETERS = "nullCatalogMeansCurrent=true&rewriteBatchedStatements=true"
            + "&useLocalSessionState=true&cachePrepStmts=true&elideSetAutoCommits=true&readOnlyPropagatesToServer=false";

    /** The database of this JVM; the first call starts it. */
    public static TestDatabase get() {
        return Holder.ONE;
    }

    public boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static TestDatabase choose() {
        if ("h2".equals(System.getProperty("test.database", "mariadb"))) {
            return new TestDatabase("jdbc:h2:mem:bense_test;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "", false);
        }
        return Optional.ofNullable(System.getenv("TEST_DB_URL"))
                .map(TestDatabase::foreign)
                .orElseGet(() -> new TestDatabase(
                        "jdbc:mysql://127.0.0.1:" + MariaDbServer.start() + "/bense_test?" + PARAMETERS,
                        "root",
                        "",
                        true));
    }

    private static TestDatabase foreign(String url) {
        var user = Optional.ofNullable(System.getenv("TEST_DB_USER")).orElse("root");
        var password = Optional.ofNullable(System.getenv("TEST_DB_PASSWORD")).orElse("");
        try (var connection = DriverManager.getConnection(url, user, password)) {
            clear(connection, url);
            return new TestDatabase(url, user, password, version(connection).contains("MariaDB"));
        } catch (SQLException e) {
            throw new IllegalStateException("TEST_DB_URL cannot be used: " + e.getMessage(), e);
        }
    }

    private static void clear(Connection connection, String url) throws SQLException {
        var tables =
                list(connection, "select table_name from information_schema.tables where table_schema = database()");
        if (tables.isEmpty()) {
            return;
        }
        if (!connection.getCatalog().endsWith("_test")) {
            throw new IllegalStateException("TEST_DB_URL is refused: schema " + connection.getCatalog() + " at " + url
                    + " has tables and its name does not end in _test.");
        }
        try (var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (var table : tables) {
                statement.execute("drop table `" + table + "`");
            }
        }
    }

    private static String version(Connection connection) throws SQLException {
        return list(connection, "select version()").get(0);
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static final class Holder {
        static final TestDatabase ONE = choose();
    }
}
