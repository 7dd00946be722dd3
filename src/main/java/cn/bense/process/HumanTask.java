package cn.bense.process;

import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.ArrayList;
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

    /**
     * Photos of one kind ({@code before}, {@code during}, {@code after}, {@code weighing-slip}): at least {@code min}.
     *
     * @param shots what the photos show, in this order: the first the first of {@code shots} and so on; later ones are free
     * @param count the least number grows with what was counted, null when it does not
     * @param perItem the catalogue's row of the item says the least number
     */
    public record EvidenceNeed(
            String kind,
            String label,
            int min,
            List<Shot> shots,
            @Nullable Count count,
            boolean perItem) {

        /** What one photo of a kind must show: {@code WIDE} 全景, {@code CLOSE} 近景, ... */
        public record Shot(String id, String label) {}

        /**
         * One photo for each started {@code per} things (domain.md 6.3: one photo per five trees).
         *
         * @param of element whose finished steps are counted
         * @param unit what they are, in Chinese
         * @param things how many there are so far
         */
        public record Count(String of, int per, String unit, int things) {
            public int photos() {
                return (things + per - 1) / per;
            }
        }

        /** The places for its photos on a form, with those sent so far. */
        public List<EvidenceSlot> slots(@Nullable List<String> sent) {
            return EvidenceSlot.of(this, sent);
        }

        /** 整改后 3 张（全景、近景；12 棵树，每 5 棵树 1 张）. */
        public String must() {
            var says = new ArrayList<String>();
            if (!shots.isEmpty()) {
                says.add(String.join("、", shots.stream().map(Shot::label).toList()));
            }
            if (count != null && count.things() > 0) {
                says.add("%d %s，每 %d %s 1 张".formatted(count.things(), count.unit(), count.per(), count.unit()));
            }
            return label + " " + min + " 张" + (says.isEmpty() ? "" : "（" + String.join("；", says) + "）");
        }

        /** Whether the least number is known only with the subject. */
        public boolean varies() {
            return perItem || count != null;
        }

        public EvidenceNeed atLeast(int least) {
            return new EvidenceNeed(kind, label, Math.max(min, least), shots, count, perItem);
        }

        /** The need once {@code things} are counted and {@code photos} of them are there already. */
        public EvidenceNeed counted(int things, int photos) {
            var counting = count;
            if (counting == null) {
                return this;
            }
            var known = new Count(counting.of(), counting.per(), counting.unit(), things);
            return new EvidenceNeed(kind, label, Math.max(min, known.photos() - photos), shots, known, perItem);
        }
    }
}
