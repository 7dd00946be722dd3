package cn.bense.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates and static files keep to the content security policy and escape what they show (quality.md, section 3). */
class PageRulesTest {

    private static final List<Path> TEMPLATES = Sources.files(Sources.RESOURCES.resolve("templates"), ".html");
    private static final List<Path> FILES =
            Sources.files(Sources.RESOURCES.resolve("static"), ".js", ".css", ".svg", ".html");
    /** Names of XML namespaces, which no browser asks for. */
    private static final String NAMESPACES = "(?!http://www\\.thymeleaf\\.org|http://www\\.w3\\.org/|https?://['\"`])";

    @Test
    void nothingIsShownUnescaped() {
        assertNone(TEMPLATES, "(th:|data-th-)utext\\s*=|\\[\\(");
        assertNone(FILES, "\\beval\\(|new Function\\(|document\\.write\\(");
    }

    @Test
    void noScriptStandsInAPage() {
        assertNone(TEMPLATES, "(?s)<script[^>]*>\\s*[^\\s<].*?</script>");
        assertNone(TEMPLATES, "(?i)\\s(th:)?on[a-z]+\\s*=|hx-on|javascript:");
    }

    @Test
    void noStyleStandsInAPage() {
        assertNone(TEMPLATES, "\\s(th:)?style\\s*=|<style|th:attr(append)?=\"[^\"]*style=");
    }

    @Test
    void noPageAsksAnotherServer() {
        assertNone(TEMPLATES, NAMESPACES + "https?://[^\\s\"'<]+|(src|href)=\"//[^\"]+");
        assertNone(FILES, NAMESPACES + "https?://[^\\s\"'<)]+|@import\\s[^;]+|url\\(['\"]?//[^)]+");
    }

    private static void assertNone(List<Path> files, String pattern) {
        assertThat(files).isNotEmpty();
        assertThat(Sources.places(files, Pattern.compile(pattern))).isEmpty();
    }
}
