package cn.bense.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules look at: compiled main classes and the files of the checkout. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final Path RESOURCES = Path.of("src/main/resources");

    private Sources() {}

    /** All main classes, imported once. */
    static JavaClasses classes() {
        return Holder.CLASSES;
    }

    /** Names of the rooms: the packages right under {@code cn.bense}. */
    static List<String> rooms() {
        try (var folders = Files.list(MAIN.resolve("cn/bense"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file under a folder whose name ends so, in order. */
    static List<Path> files(Path folder, String... endings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings)
                            .anyMatch(end ->
                                    file.toString().toLowerCase(Locale.ROOT).endsWith(end)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /** Every match in every file as {@code file:line: match}, so that a failing rule can be clicked. */
    static List<String> places(List<Path> files, Pattern pattern) {
        return files.stream()
                .flatMap(file -> {
                    var text = text(file);
                    return find(pattern, text)
                            .map(hit -> file + ":" + line(text, hit.start()) + ": "
                                    + hit.group().strip());
                })
                .toList();
    }

    /** The sentences and labels of all rooms, key to text; an earlier room wins nothing, keys are unique anyway. */
    static TreeMap<String, String> messages() {
        var all = new TreeMap<String, String>();
        for (var file : files(RESOURCES.resolve("messages"), ".properties")) {
            var properties = new java.util.Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, value) -> all.put(key.toString(), value.toString()));
        }
        return all;
    }

    private static long line(String text, int offset) {
        return text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    private static final class Holder {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.bense");
    }
}
