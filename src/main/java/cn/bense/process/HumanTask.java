package cn.bense.process;

import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One human step of a process, as our own row.
 *
 * @param id public id
 * @param element element id in the BPMN
 * @param name Chinese label
 * @param process key of the definition
 * @param subject what it is about: kind and number (the instance's business key)
 * @param root business key of the root instance, such as the case number
 * @param post who may do it: the post word in the BPMN's candidate group
 * @param unit code of the unit that must do it, null when any holder of the post may
 * @param fields the form: fields in drawn order
 * @param evidence photo kinds with their least number
 * @param completedBy user name, null while open
 */
public record HumanTask(
        String id,
        String element,
        String name,
        String process,
        SubjectRef subject,
        String root,
        String post,
        @Nullable String unit,
        String title,
        String place,
        @Nullable Double lat,
        @Nullable Double lon,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        List<Field> fields,
        List<EvidenceNeed> evidence,
        boolean open,
        @Nullable String assignee,
        @Nullable String completedBy,
        @Nullable Instant completedAt,
        int version) {

    /** Type of a form field, as in Camunda form data. */
    public enum FieldType {
        STRING,
        LONG,
        DECIMAL,
        BOOLEAN,
        DATE,
        ENUM
    }

    /**
     * A form field. A BOOLEAN that is required is a check: sending confirms it. {@code routes} marks a value that becomes a
     * process variable; all others stay out of the engine.
     */
    public record Field(
            String id,
            String label,
            FieldType type,
            boolean required,
            @Nullable String preset,
            @Nullable String min,
            @Nullable String max,
            List<Choice> values,
            Map<String, String> properties) {
        public boolean routes() {
            return "true".equals(properties.get("route"));
        }

        public boolean check() {
            return type == FieldType.BOOLEAN && "true".equals(properties.get("check"));
        }
    }

    public record Choice(String id, String label) {}

    /** Photos of one kind ({@code before}, {@code during}, {@code after}, {@code weighing-slip}): at least {@code min}. */
    public record EvidenceNeed(String kind, String label, int min) {}
}
