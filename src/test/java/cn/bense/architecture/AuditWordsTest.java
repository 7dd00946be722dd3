package cn.bense.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The auditor reads words, not codes. */
class AuditWordsTest {

    /** The word of an act where it is written down; what a variable carries is not seen here. */
    private static final Pattern ACT = Pattern.compile(
            "(?:\\.moved\\(|\\.noted\\(|new AuditEntry\\(|looks\\.write\\()[^;]*?\"([A-Z]{3,}(?:_[A-Z]+)*)\"");

    private static final Pattern KIND = Pattern.compile("new SubjectRef\\(\\s*\"([a-z-]+)\"");

    @Test
    void everyActHasAName() {
        assertNamed(ACT, "audit.type.");
    }

    @Test
    void everyKindOfSubjectHasAName() {
        assertNamed(KIND, "audit.kind.");
    }

    private static void assertNamed(Pattern pattern, String prefix) {
        var words = new TreeSet<String>();
        Sources.files(Sources.MAIN, ".java")
                .forEach(file -> Sources.find(pattern, Sources.text(file)).forEach(hit -> words.add(hit.group(1))));
        assertThat(words).hasSizeGreaterThan(5);
        assertThat(words)
                .as("without a Chinese name: add %s<WORD>=... to messages/audit.properties", prefix)
                .filteredOn(word -> !Sources.messages().containsKey(prefix + word))
                .isEmpty();
    }
}
