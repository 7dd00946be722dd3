package cn.bense.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} promises only what a test holds. */
class SecurityDocumentTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)#(\\w+)`");

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/security.md"));
    }

    @Test
    void everyTestItNamesExists() throws IOException {
        var named = TEST.matcher(document()).results().toList();
        assertThat(named).hasSizeGreaterThan(60);
        assertThat(named.stream().filter(test -> !exists(test)).map(MatchResult::group))
                .as("tests that docs/security.md names and nobody wrote")
                .isEmpty();
    }

    @Test
    void everyControlHasATestOrSaysWhyNot() throws IOException {
        var rows = document()
                .lines()
                .filter(line -> line.matches("\\| (8\\.1|V\\d).*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(60);
        assertThat(rows)
                .filteredOn(row ->
                        !TEST.matcher(row).find() && !row.contains("**site**") && !row.contains("not applicable: "))
                .isEmpty();
    }

    private static boolean exists(MatchResult test) {
        var method = Pattern.compile("void " + test.group(2) + "\\(");
        return files(test.group(1) + ".java").stream()
                .anyMatch(file -> method.matcher(read(file)).find());
    }

    private static List<Path> files(String name) {
        try (Stream<Path> all = Files.walk(TESTS)) {
            return all.filter(file -> file.getFileName().toString().equals(name))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
