package cn.bense.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** What every drawing under {@code bpmn/} keeps, so that the engine, the rooms and the people who read it can rely on it. */
class BpmnContractTest {

    private static final Set<String> BEANS = Set.of(
            "caseSteps",
            "requestSteps",
            "deskSteps",
            "handoverSteps",
            "supervisionSteps",
            "cleanupSteps",
            "deductionSteps");
    private static final Set<String> POSTS = Set.of(
            "DISPATCHER", "INSPECTOR", "VERIFIER", "SUPERVISOR", "OWNER", "BRIGADE", "PERFORMER", "DEPUTY", "DIRECTOR");
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\.(\\w+)\\(([^)]*)\\)");
    private static final Map<String, Class<?>> STEPS = steps();

    static Stream<Path> drawings() {
        return BpmnFiles.named(".bpmn").stream();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isNamedLikeItsFileRunsAndExpires(Path file) {
        var process = only(file, Process.class);
        assertThat(process.getId()).isEqualTo(BpmnFiles.key(file)).matches("[a-z]+(-[a-z]+)*");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        assertThat(process.getName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void callsOnlyStepsWithTheBusinessKeyFirst(Path file) {
        var calls = CALL.matcher(BpmnFiles.text(file));
        while (calls.find()) {
            assertThat(BEANS).as(calls.group()).contains(calls.group(1));
            var arguments = calls.group(3).split(",\\s*");
            assertThat(arguments[0]).as(calls.group()).isEqualTo("execution.processBusinessKey");
            var bean = STEPS.get(calls.group(1));
            if (bean != null) {
                assertThat(methods(bean, calls.group(2), arguments.length))
                        .as("%s has no %s with %d arguments", bean, calls.group(2), arguments.length)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void callsOnlyProcessesThatExist(Path file) {
        var keys = drawings().map(BpmnFiles::key).toList();
        for (var call : all(file, CallActivity.class)) {
            if (!call.getCalledElement().startsWith("${")) {
                assertThat(keys).contains(call.getCalledElement());
            }
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void holdsNoScriptClassConnectorListenerOrFixedDuration(Path file) {
        assertThat(BpmnFiles.text(file))
                .doesNotContainIgnoringCase("scriptTask", "<camunda:script", "camunda:class", "delegateExpression")
                .doesNotContainIgnoringCase("connector", "Listener", "timeDuration", "timeCycle");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void givesEveryHumanTaskOnePost(Path file) {
        for (var task : all(file, UserTask.class)) {
            assertThat(POSTS).as(task.getId()).contains(task.getCamundaCandidateGroups());
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void usesEveryIdOnce(Path file) {
        var ids = Pattern.compile("<bpmn\\w*:\\w+ id=\"([^\"]+)\"")
                .matcher(BpmnFiles.text(file))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-zA-Z][a-zA-Z0-9-]*"));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void drawsAndNamesEveryNode(Path file) {
        var drawn = all(file, BpmnShape.class).stream()
                .map(BpmnShape::getBpmnElement)
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        for (var node : all(file, FlowNode.class)) {
            assertThat(drawn).contains(node.getId());
            if (node instanceof Task || node instanceof CallActivity || node instanceof SubProcess) {
                assertThat(node.getName()).as(node.getId()).isNotBlank();
            }
            if (node instanceof Task) {
                assertThat(node.getName())
                        .as("name of %s fits one line", node.getId())
                        .hasSizeLessThan(6);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void drawsEveryFlowSquare(Path file) {
        Map<String, List<Waypoint>> drawn = new TreeMap<>();
        all(file, BpmnEdge.class)
                .forEach(edge -> drawn.put(edge.getBpmnElement().getId(), List.copyOf(edge.getWaypoints())));
        for (var flow : all(file, SequenceFlow.class)) {
            assertThat(drawn).containsKey(flow.getId());
            var points = drawn.get(flow.getId());
            for (int i = 1; i < points.size(); i++) {
                var square = points.get(i - 1).getX().equals(points.get(i).getX())
                        || points.get(i - 1).getY().equals(points.get(i).getY());
                assertThat(square).as("%s runs level or upright", flow.getId()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void letsEveryGatewayEndSomewhere(Path file) {
        for (var gateway : all(file, org.camunda.bpm.model.bpmn.instance.ExclusiveGateway.class)) {
            var open = gateway.getOutgoing().stream()
                    .filter(flow -> flow.getConditionExpression() == null)
                    .toList();
            if (gateway.getOutgoing().size() > 1) {
                assertThat(open).as(gateway.getId()).containsExactly(gateway.getDefault());
            }
        }
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> all(
            Path file, Class<T> type) {
        return List.copyOf(BpmnFiles.model(file).getModelElementsByType(type));
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> T only(
            Path file, Class<T> type) {
        return all(file, type).get(0);
    }

    private static List<Method> methods(Class<?> bean, String name, int arguments) {
        return Arrays.stream(bean.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .toList();
    }

    /** The beans a drawing may name, as far as their rooms exist. */
    private static Map<String, Class<?>> steps() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(
                (reader, factory) -> reader.getClassMetadata().getClassName().endsWith("Steps"));
        return scan.findCandidateComponents("cn.bense").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .collect(Collectors.toMap(
                        type -> Character.toLowerCase(type.getSimpleName().charAt(0))
                                + type.getSimpleName().substring(1),
                        type -> type));
    }
}
