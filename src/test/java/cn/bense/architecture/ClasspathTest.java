package cn.bense.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;

/** What must never come along (quality.md, section 3): the engine's REST and web application, connectors, scripts. */
class ClasspathTest {

    private static final List<String> JARS = Stream.of(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .map(entry -> Path.of(entry).getFileName().toString())
            .filter(name -> name.endsWith(".jar"))
            .toList();

    private static final String BANNED =
            "camunda-(engine-rest|webapp|bpm-spring-boot|connect|spin|engine-plugin|engine-cdi).*"
                    + "|groovy.*|jruby.*|jython.*|nashorn.*|rhino.*|graal.*|js-.*|.*-scriptengine.*|jinjava.*|freemarker.*"
                    + "|lombok.*|mapstruct.*|modelmapper.*|spring-boot-devtools.*|commons-lang-2.*|log4j-core.*|jqwik.*";

    @Test
    void seesTheClasspath() {
        assertThat(JARS).hasSizeGreaterThan(50).anyMatch(name -> name.startsWith("camunda-engine-7"));
    }

    @Test
    void carriesNothingThatRunsForeignCode() {
        assertThat(JARS).filteredOn(name -> name.matches(BANNED)).isEmpty();
    }

    @Test
    void knowsNoScriptLanguageButTheEnginesOwn() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .allMatch(factory -> factory.getClass().getName().startsWith("org.camunda."));
    }
}
