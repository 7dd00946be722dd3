package cn.bense.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the suite fast: plain tests start nothing, the others share one program. */
class TestRulesTest {

    private static final Path OWN = Path.of("src/test/java/cn/bense/architecture/TestRulesTest.java");
    private static final Pattern STARTS = Pattern.compile(
            "@SpringBootTest|@ProgramTest|SpringApplication\\.run|Playwright\\.create|TestDatabase\\.get");
    private static final Pattern SECOND_PROGRAM = Pattern.compile(
            "@MockitoBean|@MockitoSpyBean|@DirtiesContext|@TestPropertySource|@ActiveProfiles|@ContextConfiguration");

    @Test
    void plainTestsStartNothing() {
        assertThat(Sources.places(tests(name -> name.endsWith("Test.java") || name.endsWith("Tests.java")), STARTS))
                .as("rename these to *IT")
                .isEmpty();
    }

    @Test
    void allProgramTestsShareOneProgram() {
        assertThat(Sources.places(tests(name -> name.endsWith("IT.java")), SECOND_PROGRAM))
                .as("these start a second program")
                .isEmpty();
    }

    private static List<Path> tests(Predicate<String> names) {
        return Sources.files(Sources.TESTS, ".java").stream()
                .filter(file -> names.test(file.getFileName().toString()))
                .filter(file -> !file.equals(OWN) && !file.endsWith("ProgramTest.java"))
                .toList();
    }
}
