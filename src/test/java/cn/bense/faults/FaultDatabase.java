package cn.bense.faults;

import cn.bense.testing.MariaDbPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A MariaDB that may be killed, frozen and started again; unlike the one of the other tests it keeps what it acknowledged. */
final class FaultDatabase {

    private static final List<String> OPTIONS = List.of(
            "--user=root",
            "--skip-ssl",
            "--skip-log-bin",
            "--skip-name-resolve",
            "--bind-address=127.0.0.1",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--transaction-isolation=READ-COMMITTED",
            "--innodb-flush-log-at-trx-commit=1");

    private final MariaDbPrograms programs = MariaDbPrograms.ofArtifact();
    private final Path folder;
    private final int port;
    private Process server;

    FaultDatabase() throws IOException {
        folder = Files.createTempDirectory("bense-faults-db");
        programs.createData(folder.resolve("data"));
        port = freePort();
        server = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
        Waiting.until("the database answers", Duration.ofSeconds(120), () -> made("create database bense_test"));
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port
                + "/bense_test?nullCatalogMeansCurrent=true&rewriteBatchedStatements=true"
                + "&useLocalSessionState=true&cachePrepStmts=true&elideSetAutoCommits=true";
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "root", "");
    }

    /** As a power switch would, but for the disk. */
    void kill() {
        server.destroyForcibly();
        Waiting.until("the database is gone", Duration.ofSeconds(10), () -> !server.isAlive());
    }

    /** Starts it again on the same data; returns when it takes connections. */
    void start() {
        try {
            server = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Waiting.until("the database answers again", Duration.ofSeconds(60), () -> made("do 1"));
    }

    /** It keeps its connections and does nothing any more. */
    void freeze() {
        Signals.send("STOP", server.pid());
    }

    void thaw() {
        Signals.send("CONT", server.pid());
    }

    private boolean made(String sql) {
        var address = sql.startsWith("create") ? "jdbc:mysql://127.0.0.1:" + port + "/" : url();
        try (var connection = DriverManager.getConnection(address, "root", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(programs.server());
        command.addAll(OPTIONS);
        command.addAll(List.of("--datadir=" + folder.resolve("data"), "--port=" + port));
        command.addAll(List.of("--socket=" + folder.resolve("s"), "--pid-file=" + folder.resolve("pid")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private void remove() {
        server.destroyForcibly();
        server.onExit().join();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
