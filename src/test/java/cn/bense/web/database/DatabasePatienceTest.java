package cn.bense.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** A hanging server is given up before its user does; the embedded database knows no such words. */
class DatabasePatienceTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void limitsAServer() {
        assertThat(properties("jdbc:mysql://127.0.0.1:3306/bense"))
                .containsEntry("socketTimeout", "5000")
                .containsEntry("connectTimeout", "3000")
                .containsEntry("sessionVariables", "innodb_lock_wait_timeout=4");
    }

    @Test
    void takesOtherLimitsFromTheSettings() {
        environment.setProperty("bense.database.socket-timeout", "30s");
        assertThat(properties("jdbc:mysql://127.0.0.1:3306/bense")).containsEntry("socketTimeout", "30000");
    }

    @Test
    void leavesAloneWhatTheAddressSays() {
        assertThat(properties("jdbc:mysql://127.0.0.1:3306/bense?socketTimeout=1000"))
                .doesNotContainKey("socketTimeout")
                .containsKey("connectTimeout");
    }

    @Test
    void asksNothingOfTheEmbeddedDatabase() {
        assertThat(properties("jdbc:h2:mem:any")).isEmpty();
    }

    @Test
    void throwsConnectionsToAClosedDatabaseAway() {
        var closed = new SQLException("The database has been closed", "90098", 90098);
        var other = new SQLException("no such table", "42S02", 42102);
        assertThat(new ClosedDatabase().adjudicate(closed)).isEqualTo(SQLExceptionOverride.Override.MUST_EVICT);
        assertThat(new ClosedDatabase().adjudicate(other)).isEqualTo(SQLExceptionOverride.Override.CONTINUE_EVICT);
    }

    private java.util.Properties properties(String url) {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            DatabasePatience.limit(pool, environment);
            return pool.getDataSourceProperties();
        }
    }
}
