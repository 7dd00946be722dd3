package cn.bense.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One timeline: a migration's name says when and whose, and it touches only its room's tables. */
class MigrationRulesTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__([a-z0-9]+)_[a-z0-9_]+\\.(sql|java)");
    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:create\\s+table(?:\\s+if\\s+not\\s+exists)?|alter\\s+table|drop\\s+table|insert\\s+into|delete\\s+from|"
                    + "update(?!\\s+set)|create\\s+(?:unique\\s+)?index\\s+\\w+\\s+on)\\s+[`\"]?(\\w+)");
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\breferences\\s+[`\"]?(\\w+)");

    @Test
    void everyMigrationNamesItsRoom() {
        assertThat(own()).isNotEmpty().allSatisfy(file -> {
            var name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches())
                    .as("%s is V<12 digits>__<room>_<what>", file)
                    .isTrue();
            assertThat(Sources.rooms()).as("room of %s", file).contains(name.group(2));
        });
    }

    @Test
    void everyVersionIsUsedOnce() {
        for (var dialect : List.of("h2", "mysql")) {
            assertThat(own().stream()
                            .filter(file -> file.getParent().endsWith("common")
                                    || file.getParent().endsWith(dialect))
                            .map(file -> file.getFileName().toString().replaceFirst("__.*", "")))
                    .as("versions for %s", dialect)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aMigrationTouchesOnlyItsRoomsTables() {
        for (var file : own()) {
            if (file.toString().endsWith(".sql")) {
                var sql = Sources.text(file).replaceAll("(?m)--.*$", "").replaceAll("'(?:[^']|'')*'", "''");
                var room = file.getFileName()
                        .toString()
                        .replaceFirst("V\\d+__", "")
                        .replaceFirst("_.*", "");
                assertThat(Stream.concat(Sources.find(TABLE, sql), Sources.find(REFERENCE, sql))
                                .map(hit -> hit.group(1).toLowerCase(Locale.ROOT)))
                        .filteredOn(table -> !table.startsWith(room + "_"))
                        .filteredOn(table -> !(room.equals("process") && table.startsWith("act_")))
                        .as("tables of other rooms in %s", file)
                        .isEmpty();
            }
        }
    }

    /** Ours, without the two that run the scripts of the engine and of Quartz, and their script reader. */
    private static List<Path> own() {
        var sql = Sources.files(Sources.RESOURCES.resolve("db/migration"), ".sql");
        var java = Sources.files(Sources.MAIN.resolve("db/migration"), ".java").stream()
                .filter(file -> file.getFileName().toString().startsWith("V"))
                .filter(file -> !file.getFileName().toString().startsWith("V0_"));
        return Stream.concat(sql.stream(), java).toList();
    }
}
