package cn.bense.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB for this JVM with an empty schema {@code bense_test}, user root, no password: the programs of the Maven
 * artifact, or where they do not run, Debian's (installed if need be). It ends with the JVM and leaves nothing.
 */
final class MariaDbServer {

    /** Durability is off, these rows live for one run; TLS is off, as making its key takes up to a minute. */
    private static final List<String> OPTIONS = List.of(
            "--user=root",
            "--skip-ssl",
            "--skip-log-bin",
            "--skip-name-resolve",
            "--bind-address=127.0.0.1",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--transaction-isolation=READ-COMMITTED",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0");

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private MariaDbServer() {}

    /** Starts the server and returns its port. {@code -Dtest.mariadb=debian} passes the artifact over. */
    static int start() {
        if ("debian".equals(System.getProperty("test.mariadb"))) {
            return start(MariaDbPrograms.ofDebian());
        }
        try {
            return start(MariaDbPrograms.ofArtifact());
        } catch (RuntimeException e) {
            if (DebianPackages.canInstall()) {
                System.out.println("The embedded MariaDB does not start (" + e.getMessage() + "), Debian's is taken.");
                return start(MariaDbPrograms.ofDebian());
            }
            throw new IllegalStateException(
                    "The embedded MariaDB does not start here (" + e.getMessage()
                            + "); name a MySQL or MariaDB schema in TEST_DB_URL, or run as root on Debian.",
                    e);
        }
    }

    private static int start(MariaDbPrograms programs) {
        try {
            var folder = Files.createTempDirectory("bense-mariadb");
            programs.createData(folder.resolve("data"));
            var port = freePort();
            var server = launch(programs, folder, port);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            open(port, server, folder.resolve("log"));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(MariaDbPrograms programs, Path folder, int port) throws IOException {
        var command = new ArrayList<>(programs.server());
        command.addAll(OPTIONS);
        command.addAll(List.of("--datadir=" + folder.resolve("data"), "--port=" + port));
        command.addAll(List.of("--socket=" + folder.resolve("s"), "--pid-file=" + folder.resolve("pid")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static void open(int port, Process server, Path log) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!schemaMade(port)) {
            if (ended(server, 500) || System.nanoTime() > deadline) {
                server.destroyForcibly();
                throw new IllegalStateException("no answer on port " + port + "; its log: " + Files.readString(log));
            }
        }
    }

    private static boolean schemaMade(int port) {
        try (var connection = DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/", "root", "");
                var statement = connection.createStatement()) {
            return statement.executeUpdate("create database bense_test") > 0;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void end(Process server, Path folder) {
        server.destroy();
        if (!ended(server, 10_000)) {
            server.destroyForcibly();
        }
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    /** Waits for the end, which also paces the attempts to connect. */
    private static boolean ended(Process server, long millis) {
        try {
            return server.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
