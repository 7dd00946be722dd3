package cn.bense.operations;

import cn.bense.operations.ServerState.Node;
import cn.bense.organization.Person;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Service;

/** Looks at nodes, database and disk. Signs of life and ages are system time, whatever the demo clock says. */
@Service
public class Servers {

    private static final int BEATS = 4;

    private final DataSource database;
    private final Scheduler scheduler;
    private final Path photos;
    private final Clock system = Clock.systemUTC();

    Servers(DataSource database, Scheduler scheduler, @Value("${bense.photos}") Path photos) {
        this.database = database;
        this.scheduler = scheduler;
        this.photos = photos.toAbsolutePath().normalize();
    }

    /** 403 {@code operations-forbidden}. */
    public ServerState look(Person person) {
        Rights.look(person);
        try (var connection = database.getConnection()) {
            var product = connection.getMetaData();
            return new ServerState(
                    nodes(connection),
                    product.getDatabaseProductName() + " " + product.getDatabaseProductVersion(),
                    embedded(product),
                    roundTrip(connection),
                    size(connection, embedded(product)),
                    photos.toString(),
                    disk().getUsableSpace(),
                    disk().getTotalSpace());
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("database", e);
        }
    }

    private static boolean embedded(DatabaseMetaData product) throws SQLException {
        return product.getURL().startsWith("jdbc:h2:");
    }

    private List<Node> nodes(Connection connection) throws SQLException {
        var own = ownName();
        var nodes = new ArrayList<Node>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select INSTANCE_NAME, LAST_CHECKIN_TIME, CHECKIN_INTERVAL"
                        + " from QRTZ_SCHEDULER_STATE order by INSTANCE_NAME")) {
            while (rows.next()) {
                var sign = Instant.ofEpochMilli(rows.getLong(2));
                var patience = Duration.ofMillis(rows.getLong(3) * BEATS);
                nodes.add(node(rows.getString(1), sign, sign.plus(patience).isAfter(system.instant()), own));
            }
        }
        return nodes;
    }

    private static Node node(String name, Instant sign, boolean alive, String own) {
        var here = name.equals(own);
        var runtime = Runtime.getRuntime();
        return new Node(
                name,
                sign,
                alive,
                here,
                here ? runtime.totalMemory() - runtime.freeMemory() : null,
                here ? ManagementFactory.getRuntimeMXBean().getUptime() / 1000 : null);
    }

    private String ownName() {
        try {
            return scheduler.getSchedulerInstanceId();
        } catch (SchedulerException e) {
            return "";
        }
    }

    private static long roundTrip(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select 1")) {
            statement.executeQuery().close();
            var begun = System.nanoTime();
            statement.executeQuery().close();
            return Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1000;
        }
    }

    private static long size(Connection connection, boolean embedded) throws SQLException {
        var sql = embedded
                ? "select setting_value * 4096 from information_schema.settings where setting_name = 'info.PAGE_COUNT'"
                : "select sum(data_length + index_length) from information_schema.tables where table_schema = database()";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    /** The folder is made with the first photo; before that its disk is its parent's. */
    private java.io.File disk() {
        var folder = photos;
        while (folder.getParent() != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder.toFile();
    }
}
