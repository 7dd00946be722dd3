package cn.bense.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as a new user starts it: a process of its own with the default profile and a working folder of its own. */
final class OwnProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private OwnProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** How a command ended, and what it printed. */
    record Outcome(int exitCode, String console) {}

    /** Starts it on a free port; {@code ./data} lies in the folder. */
    static OwnProcess start(Path folder) {
        return launch(folder);
    }

    /** Runs one of its commands ({@code check}, {@code restore}) to its end. */
    static Outcome run(Path folder, String... arguments) {
        var command = launch(folder, arguments);
        if (!command.ended(120_000)) {
            command.kill();
        }
        return new Outcome(command.process.exitValue(), command.console());
    }

    private static OwnProcess launch(Path folder, String... arguments) {
        try {
            var log = Files.createTempFile(folder, "console", ".log");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx768m",
                    "-cp",
                    classpath(),
                    "cn.bense.BenseApplication"));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("PORT", "0");
            List.of(
                            "DB_URL",
                            "DB_USER",
                            "DB_PASSWORD",
                            "BENSE_PHOTOS",
                            "BENSE_BACKUPS",
                            "BENSE_KEY",
                            "BENSE_KEY_FILE",
                            "SPRING_PROFILES_ACTIVE")
                    .forEach(builder.environment()::remove);
            var process = builder.redirectOutput(log.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new OwnProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands behind the first words of a console line, waiting for it. */
    String line(String words, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var found = find(words); ; found = find(words)) {
            if (found.isPresent()) {
                return found.get();
            }
            if (ended(250) || System.nanoTime() > deadline) {
                throw new AssertionError("no line \"" + words + "\" on the console:\n" + console());
            }
        }
    }

    String console() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As kill -9 or a power switch would, but for the disk. */
    void kill() {
        process.destroyForcibly();
        if (!ended(10_000)) {
            throw new IllegalStateException("process " + process.pid() + " does not end");
        }
    }

    @Override
    public void close() {
        kill();
    }

    private Optional<String> find(String words) {
        return console()
                .lines()
                .filter(line -> line.startsWith(words))
                .map(line -> line.substring(words.length()).strip())
                .findFirst();
    }

    private boolean ended(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ours without the test classes: a program in the field has none. */
    private static String classpath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
