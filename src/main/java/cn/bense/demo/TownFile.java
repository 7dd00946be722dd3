package cn.bense.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the demo town's tables: one row a line, fields between bars, {@code #} begins a remark. */
final class TownFile {

    private TownFile() {}

    /** Rows of {@code resources/demo/town/NAME.txt} in order; a row of one field is a divider. */
    static List<String[]> rows(String name) {
        var path = "/demo/town/" + name + ".txt";
        try (var in = Objects.requireNonNull(TownFile.class.getResourceAsStream(path), path);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
