package cn.bense.faults;

import cn.bense.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged program in a process of its own, 512 MB, profile as in production, loopback only. */
final class Node implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;

    private Node(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts one and waits until it answers. */
    static Node start(Surroundings around, String... options) {
        var node = launch(around, options);
        var took = Waiting.until("the program answers\n" + node.log, START, () -> {
            if (!node.process.isAlive()) {
                throw new AssertionError("the program ended at its start:\n" + node.console());
            }
            return node.answers();
        });
        System.out.printf("  node %d answers after %.1f s %s%n", node.port, took.toMillis() / 1000.0, List.of(options));
        return node;
    }

    private static Node launch(Surroundings around, String... options) {
        try {
            var log = Files.createTempFile(Files.createDirectories(Path.of("target/faults")), "node", ".log");
            var port = FaultDatabase.freePort();
            var builder = new ProcessBuilder(command(options)).redirectErrorStream(true);
            builder.environment().putAll(around.environment());
            builder.environment().putAll(Map.of("PORT", String.valueOf(port), "BENSE_ADDRESS", "127.0.0.1"));
            var process = builder.redirectOutput(log.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Node(process, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code java -jar}, as operation.md says. */
    static List<String> command(String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar().toString()));
        return command;
    }

    private static Path jar() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("bense-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package the program first: mvn -Pfaults verify"))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Api api() {
        return Api.at(address());
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits for an end that the node brings on itself, and returns its exit code. */
    int ended(Duration patience) {
        Waiting.until("the program ends", patience, () -> !process.isAlive());
        return process.exitValue();
    }

    String console() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(address() + "/actuator/health").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
