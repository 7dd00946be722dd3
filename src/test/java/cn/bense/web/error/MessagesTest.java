package cn.bense.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Holds the messages of all rooms together. */
class MessagesTest {

    /** The first file wins; a sentence that then expects other arguments would show its braces. */
    @Test
    void roomsThatShareACodeGiveItTheSameArguments() throws IOException {
        var first = new HashMap<String, String>();
        files().forEach((file, texts) -> texts.stringPropertyNames().forEach(key -> {
            var arguments = arguments(texts.getProperty(key));
            var other = first.putIfAbsent(key, arguments);
            assertThat(arguments).as("%s in %s", key, file).isEqualTo(other == null ? arguments : other);
        }));
    }

    private static String arguments(String text) {
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void everySentenceIsAFormatInChinese() throws IOException {
        files().forEach((file, texts) -> texts.forEach((key, text) -> {
            assertThat(new MessageFormat(text.toString()).format(new Object[] {"甲", "乙", "丙", "丁"}))
                    .as("%s %s", file, key)
                    .isNotBlank();
            assertThat(text.toString()).as("%s %s", file, key).matches("(?s).*\\p{IsHan}.*");
        }));
    }

    @Test
    void roomsFilesAreFoundByThemselves() throws IOException {
        var source = new MessagesConfig().messageSource();
        for (var code : List.of("malformed", "unknown-field", "stale", "idempotency-mismatch", "internal")) {
            assertThat(source.getMessage("error." + code, new Object[] {"甲"}, java.util.Locale.SIMPLIFIED_CHINESE))
                    .matches("(?s).*\\p{IsHan}.*");
        }
    }

    private static TreeMap<String, Properties> files() throws IOException {
        var files = new TreeMap<String, Properties>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var texts = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            files.put(String.valueOf(file.getFilename()), texts);
        }
        return files;
    }
}
