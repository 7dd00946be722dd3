package cn.bense.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The console's pattern as it stands in application.yml. */
class LogLinesTest {

    private static final String FORGED = "2026-11-25T08:00:00.000+08:00  INFO all is well";

    private static String written(String message, @Nullable Throwable cause) throws IOException {
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        var logger = context.getLogger("cn.bense.test");
        return layout.doLayout(new LoggingEvent("x", logger, Level.WARN, message, cause, null));
    }

    private static String pattern() throws IOException {
        return new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml")).stream()
                        .map(source -> source.getProperty("logging.pattern.console"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                        .toString();
    }

    @Test
    void aMessageIsOneLineWhateverIsInIt() throws IOException {
        var line = written("name is x\r\n" + FORGED + "\u2028" + FORGED, null);
        assertThat(line.lines()).hasSize(1);
        assertThat(line).contains("name is x " + FORGED + " " + FORGED).endsWith("\n");
    }

    @Test
    void anExceptionsMessageForgesNoLineAndItsTraceStays() throws IOException {
        var cause = new IllegalStateException("bad\n" + FORGED, new IllegalArgumentException("worse\n" + FORGED));
        var text = written("failed", cause);
        assertThat(text.lines()).noneMatch(line -> line.startsWith(FORGED));
        assertThat(text.lines())
                .anyMatch(line -> line.startsWith("Caused by: "))
                .anyMatch(line -> line.matches("\\s+at .*"));
    }
}
