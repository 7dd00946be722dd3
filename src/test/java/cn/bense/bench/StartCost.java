package cn.bense.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From the command to the first page, and the memory after some load: ours packaged, beside {@link BareWeb}; each on its own H2. */
final class StartCost {

    private static final int LOAD = 400;
    private static final List<String> JAVA =
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx512m");

    private record Started(double seconds, double megabytes) {}

    private final Results results;

    StartCost(Results results) {
        this.results = results;
    }

    void measure() {
        var jar = Path.of("target/bense-0.1.0.jar").toAbsolutePath();
        var ours = Files.exists(jar)
                ? List.of("-jar", jar.toString())
                : List.of("-cp", classpath(), "cn.bense.BenseApplication");
        var folder = folder();
        start(ours, "prod", "/setup", folder); // makes the schema
        var our = start(ours, "prod", "/setup", folder);
        var bareFolder = folder();
        var bare = List.of("-cp", classpath(), "cn.bense.bench.BareWeb");
        start(bare, "bare", "/", bareFolder);
        var their = start(bare, "bare", "/", bareFolder);
        var ratio = our.seconds() / their.seconds();
        results.row(
                "packaged start to first page (second start, H2 file) : bare engine web application",
                "%.1f (%.1f s : %.1f s)".formatted(ratio, our.seconds(), their.seconds()),
                "<= 1.6 (1.2)",
                ratio <= 1.6);
        results.row(
                "memory after %d pages, -Xmx512m (bare engine web application %.0f MB)"
                        .formatted(LOAD, their.megabytes()),
                "%.0f MB".formatted(our.megabytes()),
                "<= 500 MB",
                our.megabytes() <= 500);
    }

    private static Started start(List<String> program, String profile, String page, Path folder) {
        int port = freePort();
        var command = new ArrayList<>(JAVA);
        command.addAll(program);
        command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("console.log").toFile());
        List.of("DB_URL", "DB_USER", "DB_PASSWORD", "BENSE_PHOTOS").forEach(builder.environment()::remove);
        builder.environment().put("SPRING_PROFILES_ACTIVE", profile);
        long begun = System.nanoTime();
        try {
            var process = builder.start();
            try {
                var address = URI.create("http://127.0.0.1:" + port + page);
                while (!answers(address)) {
                    if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() - begun > 300e9) {
                        throw new IllegalStateException(Files.readString(folder.resolve("console.log")));
                    }
                }
                double seconds = (System.nanoTime() - begun) / 1e9;
                Load.run(4, LOAD, () -> answers(address));
                return new Started(seconds, residentMb(process.pid()));
            } finally {
                process.destroy();
                process.waitFor(90, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(URI address) {
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    < 400;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double residentMb(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static String classpath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var absolute = new ArrayList<String>();
        for (var entry : all.split(File.pathSeparator)) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, absolute);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "start")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
