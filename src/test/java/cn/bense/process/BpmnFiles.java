package cn.bense.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The drawings under {@code bpmn/}, read as files. */
final class BpmnFiles {

    private static final Path ROOT = Path.of("bpmn");

    private BpmnFiles() {}

    static List<Path> named(String suffix) {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String key(Path file) {
        return file.getFileName().toString().replaceFirst("\\.(bpmn|dmn)$", "");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BpmnModelInstance model(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }
}
