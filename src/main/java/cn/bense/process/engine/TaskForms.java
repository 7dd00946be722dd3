package cn.bense.process.engine;

import cn.bense.process.HumanTask.Choice;
import cn.bense.process.HumanTask.EvidenceNeed;
import cn.bense.process.HumanTask.Field;
import cn.bense.process.HumanTask.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The form of a human task as drawn in its definition's version, read once. */
@Component
class TaskForms {

    record Form(List<Field> fields, List<EvidenceNeed> evidence) {}

    private static final String EVIDENCE = "evidence.";
    private static final Map<String, String> EVIDENCE_LABELS =
            Map.of("before", "整改前", "during", "整改中", "after", "整改后", "waste-slip", "废物交接单", "weighing-slip", "过磅单");

    private final RepositoryService repository;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    TaskForms(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    Form of(String definitionId, String element) {
        return forms.computeIfAbsent(definitionId + "#" + element, key -> read(definitionId, element));
    }

    private Form read(String definitionId, String element) {
        var model = repository.getBpmnModelInstance(definitionId);
        UserTask task = model.getModelElementById(element);
        var data = extension(task, CamundaFormData.class);
        var fields = data == null
                ? List.<Field>of()
                : data.getCamundaFormFields().stream().map(TaskForms::field).toList();
        return new Form(fields, evidence(task));
    }

    private static Field field(CamundaFormField f) {
        var properties = new LinkedHashMap<String, String>();
        var own = f.getCamundaProperties();
        if (own != null) {
            own.getCamundaProperties().forEach(p -> properties.put(p.getCamundaId(), p.getCamundaValue()));
        }
        var validation = f.getCamundaValidation();
        var constraints = validation == null ? List.<CamundaConstraint>of() : validation.getCamundaConstraints();
        var choices = f.getCamundaValues().stream()
                .map(v -> new Choice(v.getCamundaId(), v.getCamundaName()))
                .toList();
        var preset = properties.getOrDefault("preset", f.getCamundaDefaultValue());
        return new Field(
                f.getCamundaId(),
                f.getCamundaLabel(),
                type(f, properties),
                constraint(constraints, "required") != null,
                preset,
                constraint(constraints, "min"),
                constraint(constraints, "max"),
                choices,
                properties);
    }

    private static FieldType type(CamundaFormField f, Map<String, String> properties) {
        return switch (properties.getOrDefault("type", f.getCamundaType())) {
            case "long" -> FieldType.LONG;
            case "decimal" -> FieldType.DECIMAL;
            case "boolean" -> FieldType.BOOLEAN;
            case "date" -> FieldType.DATE;
            case "enum" -> FieldType.ENUM;
            default -> FieldType.STRING;
        };
    }

    private static @Nullable String constraint(Iterable<CamundaConstraint> constraints, String name) {
        for (var c : constraints) {
            if (name.equals(c.getCamundaName())) {
                var config = c.getCamundaConfig();
                return config == null ? "" : config;
            }
        }
        return null;
    }

    private static List<EvidenceNeed> evidence(UserTask task) {
        var needs = new ArrayList<EvidenceNeed>();
        var properties = extension(task, CamundaProperties.class);
        if (properties == null) {
            return needs;
        }
        for (var p : properties.getCamundaProperties()) {
            var name = p.getCamundaName();
            if (name != null && name.startsWith(EVIDENCE) && name.indexOf('.', EVIDENCE.length()) < 0) {
                var kind = name.substring(EVIDENCE.length());
                needs.add(new EvidenceNeed(
                        kind, EVIDENCE_LABELS.getOrDefault(kind, kind), Integer.parseInt(p.getCamundaValue())));
            }
        }
        return needs;
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> @Nullable T extension(
            BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return null;
        }
        return extensions.getElementsQuery().filterByType(type).list().stream()
                .findFirst()
                .orElse(null);
    }
}
