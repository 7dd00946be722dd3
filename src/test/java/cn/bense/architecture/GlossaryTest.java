package cn.bense.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary speaks of what exists: each code word stands in the code, each room is a room. */
class GlossaryTest {

    private static final Pattern WORD = Pattern.compile("`(\\w+)`");

    private static final List<String[]> ROWS = Sources.text(Path.of("docs/glossary.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && line.contains("`"))
            .map(line -> line.split("\\s*\\|\\s*"))
            .toList();

    @Test
    void everyWordIsUsed() {
        var code =
                Sources.files(Sources.MAIN, ".java").stream().map(Sources::text).collect(Collectors.joining());
        assertThat(ROWS).hasSizeGreaterThan(30);
        assertThat(ROWS.stream().flatMap(row -> Sources.find(WORD, row[2])).map(hit -> hit.group(1)))
                .filteredOn(word ->
                        !Pattern.compile("\\b" + word + "\\b").matcher(code).find())
                .isEmpty();
    }

    @Test
    void everyRoomExists() {
        assertThat(ROWS).allMatch(row -> Sources.rooms().contains(row[3]));
    }
}
