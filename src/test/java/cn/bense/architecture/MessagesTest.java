package cn.bense.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that code makes has its Chinese sentence or label. */
class MessagesTest {

    private static final SortedMap<String, String> MESSAGES = Sources.messages();
    private static final List<Path> CODE = Sources.files(Sources.MAIN, ".java");
    /** Where an error code stands in code: the factories of DomainException, its constructor, its field errors. */
    private static final List<Pattern> CODES = List.of(
            Pattern.compile(
                    "(?:DomainException\\.|\\b)(?:invalid|malformed|conflict|unauthenticated|forbidden|notFound)\\(\\s*\"([a-z0-9.-]+)\""),
            Pattern.compile("\\binvalidField\\(\\s*[^,;]+,\\s*\"([a-z0-9.-]+)\""),
            Pattern.compile("new FieldError\\(\\s*[^,;]+,\\s*\"([a-z0-9.-]+)\""),
            Pattern.compile("new DomainException\\(\\s*[\\w.]+,\\s*\"([a-z0-9.-]+)\""));

    @Test
    void everyErrorCodeHasASentence() {
        var codes = codes();
        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(codes)
                .filteredOn(code -> !MESSAGES.containsKey("error." + code))
                .as("error codes without a sentence in messages/*.properties")
                .isEmpty();
    }

    @Test
    void everyLabelledEnumIsLabelledWhole() {
        var wrong = new ArrayList<String>();
        Sources.classes().stream().filter(JavaClass::isEnum).forEach(type -> wrong.addAll(missing(type)));
        assertThat(wrong).as("labels that are missing").isEmpty();
    }

    @Test
    void everyKeyThatATemplateNamesExists() {
        var key = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[(}]|@texts\\.text\\('([a-zA-Z0-9.-]+)'[,)]");
        assertThat(Sources.files(Sources.RESOURCES.resolve("templates"), ".html").stream()
                        .flatMap(file -> Sources.find(key, Sources.text(file)))
                        .map(hit -> hit.group(1) == null ? hit.group(2) : hit.group(1)))
                .filteredOn(named -> !MESSAGES.containsKey(named))
                .isEmpty();
    }

    @Test
    void noKeyIsWrittenTwice() {
        var seen = new TreeSet<String>();
        assertThat(Sources.files(Sources.RESOURCES.resolve("messages"), ".properties").stream()
                        .flatMap(file -> Sources.text(file).lines())
                        .filter(line -> line.matches("[a-zA-Z][a-zA-Z0-9._-]*\\s*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip()))
                .filteredOn(key -> !seen.add(key))
                .as("keys written twice")
                .isEmpty();
    }

    private static SortedSet<String> codes() {
        var codes = new TreeSet<String>();
        for (var file : CODE) {
            var text = Sources.text(file);
            CODES.forEach(pattern -> Sources.find(pattern, text).forEach(hit -> codes.add(hit.group(1))));
        }
        return codes;
    }

    /** Texts.label accepts three spellings; if one constant has a label, all have. */
    private static List<String> missing(JavaClass type) {
        var camel = Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
        var kebab = camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        var room = type.getPackageName().replaceFirst("cn\\.bense\\.?", "").replaceFirst("\\..*", "");
        return Stream.of(camel, kebab, type.getSimpleName())
                .distinct()
                .map(word -> room + "." + word + ".")
                .filter(prefix -> type.getEnumConstants().stream()
                        .anyMatch(constant -> MESSAGES.containsKey(prefix + constant.name())))
                .flatMap(prefix -> type.getEnumConstants().stream().map(constant -> prefix + constant.name()))
                .filter(key -> !MESSAGES.containsKey(key))
                .toList();
    }
}
