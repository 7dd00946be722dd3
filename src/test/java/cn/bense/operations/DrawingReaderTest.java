package cn.bense.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingReaderTest {

    @Test
    void saysWhoActsAndWhatComesNextWithTheAnswers() throws IOException {
        assertThat(step("bpmn/problem-handling.bpmn", "recheck"))
                .isEqualTo(new DrawnStep("recheck", "核查", "监督员、核查员", "VERIFIER", "合格吗？是：结案；否：派过单吗？2 小时未核：催核查"));
    }

    @Test
    void findsTheLaneOfAStepInsideASubProcess() throws IOException {
        assertThat(step("bpmn/cleanup/drain-leaf-clearing.bpmn", "gasTest").who())
                .isEqualTo("作业班组");
    }

    @Test
    void readsNoForeignEntities() {
        assertThatThrownBy(() -> DrawingReader.steps(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><definitions>&e;</definitions>"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static DrawnStep step(String file, String id) throws IOException {
        List<DrawnStep> steps = DrawingReader.steps(Files.readString(Path.of(file)));
        return steps.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }
}
