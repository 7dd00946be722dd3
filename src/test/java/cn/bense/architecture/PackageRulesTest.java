package cn.bense.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules over the main source files as text. */
class PackageRulesTest {

    private static final int LONGEST = 250;
    private static final Pattern LEFTOVER = Pattern.compile(
            "(//|\\*|--|#).*\\b(TODO|FIXME)\\b.*|@Disabled|Thread\\.sleep|printStackTrace\\(|@SuppressWarnings\\(\"all\"");

    @Test
    void noFileIsLongerThanAReaderLikes() {
        assertThat(Sources.files(Sources.MAIN, ".java"))
                .filteredOn(file -> Sources.text(file).lines().count() > LONGEST)
                .as("files of more than %d lines", LONGEST)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhereNullMayBe() {
        assertThat(Sources.files(Sources.MAIN, ".java").stream()
                        .map(Path::getParent)
                        .distinct())
                .filteredOn(folder -> !folder.equals(Sources.MAIN.resolve("cn/bense")))
                .map(folder -> folder.resolve("package-info.java"))
                .filteredOn(info -> !Files.exists(info) || !Sources.text(info).contains("NullMarked"))
                .as("package-info.java that is missing or lacks @NullMarked")
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        var self = Path.of("src/test/java/cn/bense/architecture/PackageRulesTest.java");
        assertThat(Sources.places(
                        Sources.files(Path.of("src"), ".java", ".html", ".js", ".css", ".sql", ".yml"), LEFTOVER))
                .filteredOn(place -> !place.startsWith(self.toString()))
                .isEmpty();
    }

    @Test
    void noFileIsEmpty() {
        assertThat(Sources.files(Path.of("src"), "").stream()
                        .filter(file -> !file.endsWith(".gitkeep"))
                        .filter(file -> file.toFile().length() < 10))
                .as("files that say nothing")
                .isEmpty();
    }
}
