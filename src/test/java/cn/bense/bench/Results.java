package cn.bense.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The one table of a run: printed, and written between the marks of docs/benchmark.md with machine and date. */
final class Results {

    private static final Path PAGE = Path.of("docs/benchmark.md");
    private static final String BEGIN = "<!-- results -->";
    private static final String END = "<!-- end of results -->";

    private final List<String> rows = new ArrayList<>();
    private boolean complete = true;

    void row(String what, String value, String goal, boolean met) {
        complete &= met;
        rows.add("| %s | %s | %s | %s |".formatted(what, value, goal, met ? "yes" : "**no**"));
        System.out.println(rows.get(rows.size() - 1));
    }

    /** A figure that has no goal of its own. */
    void note(String what, String value) {
        rows.add("| %s | %s | | |".formatted(what, value));
        System.out.println(rows.get(rows.size() - 1));
    }

    String table() {
        return "| What | Measured | Goal | Met |\n|---|---|---|---|\n" + String.join("\n", rows);
    }

    void write() {
        var text = BEGIN + "\n" + LocalDate.now(Clock.systemDefaultZone()) + ", " + machine() + "\n\n" + table() + "\n"
                + END;
        System.out.println(text);
        try {
            var page = Files.readString(PAGE);
            Files.writeString(
                    PAGE,
                    page.substring(0, page.indexOf(BEGIN)) + text + page.substring(page.indexOf(END) + END.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        var runtime = Runtime.getRuntime();
        return "%d cores (%s), JDK %s, heap %d MB, MariaDB by the test harness (each commit flushed)"
                .formatted(
                        runtime.availableProcessors(),
                        processor(),
                        Runtime.version().toString(),
                        runtime.maxMemory() / 1024 / 1024);
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
