package cn.bense.process.engine;

import cn.bense.process.HumanTask.Choice;
import cn.bense.process.HumanTask.EvidenceNeed;
import cn.bense.process.HumanTask.Field;
import cn.bense.process.HumanTask.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The form of a human task as drawn in its definition's version, read once. */
@Component
class TaskForms {

    record Form(List<Field> fields, List<EvidenceNeed> evidence) {}

    private static final String EVIDENCE = "evidence.";

    /** In place of a number: the catalogue's row of the item says how many. */
    private static final String PER_ITEM = "item";

    private static final Map<String, String> EVIDENCE_LABELS = Map.of(
            "verify",
            "现场",
            "before",
            "整改前",
            "during",
            "整改中",
            "after",
            "整改后",
            "waste-slip",
            "废物交接单",
            "weighing-slip",
            "过磅单");

    private final RepositoryService repository;
    private final MessageSource messages;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    TaskForms(@Lazy RepositoryService repository, MessageSource messages) {
        this.repository = repository;
        this.messages = messages;
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

    /**
     * {@code evidence.after} = 2, or {@code item}; {@code evidence.after.shots} = WIDE,CLOSE; one photo for each started five
     * steps of an element: {@code evidence.after.per} = 5, {@code evidence.after.of} = clearPit, {@code evidence.after.unit} = 棵树.
     */
    private List<EvidenceNeed> evidence(UserTask task) {
        var drawn = new LinkedHashMap<String, String>();
        var properties = extension(task, CamundaProperties.class);
        if (properties != null) {
            properties
                    .getCamundaProperties()
                    .forEach(p -> drawn.put(String.valueOf(p.getCamundaName()), p.getCamundaValue()));
        }
        return drawn.keySet().stream()
                .filter(name -> name.startsWith(EVIDENCE) && name.indexOf('.', EVIDENCE.length()) < 0)
                .map(name -> need(name, drawn))
                .toList();
    }

    private EvidenceNeed need(String name, Map<String, String> drawn) {
        var kind = name.substring(EVIDENCE.length());
        var least = String.valueOf(drawn.get(name));
        var per = drawn.get(name + ".per");
        return new EvidenceNeed(
                kind,
                EVIDENCE_LABELS.getOrDefault(kind, kind),
                least.equals(PER_ITEM) ? 0 : Integer.parseInt(least),
                shots(drawn.get(name + ".shots")),
                per == null
                        ? null
                        : new EvidenceNeed.Count(
                                drawn.getOrDefault(name + ".of", ""),
                                Integer.parseInt(per),
                                drawn.getOrDefault(name + ".unit", ""),
                                0),
                least.equals(PER_ITEM));
    }

    private List<EvidenceNeed.Shot> shots(@Nullable String ids) {
        return ids == null
                ? List.of()
                : Stream.of(ids.split(","))
                        .map(String::strip)
                        .map(id -> new EvidenceNeed.Shot(id, label(id)))
                        .toList();
    }

    private String label(String shot) {
        return String.valueOf(messages.getMessage("evidence.shot." + shot, null, shot, Locale.SIMPLIFIED_CHINESE));
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
