package cn.bense.cleanup.web;

import cn.bense.process.HumanTask;
import cn.bense.process.HumanTask.Choice;
import cn.bense.process.HumanTask.EvidenceNeed;
import cn.bense.process.HumanTask.Field;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A human task as the API shows it (api.md, Work orders and tasks). */
record TaskJson(
        String id,
        String key,
        String name,
        String process,
        SubjectRef subject,
        String root,
        String title,
        String place,
        @Nullable Double lat,
        @Nullable Double lon,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String lamp,
        boolean open,
        @Nullable String completedBy,
        @Nullable Instant completedAt,
        FormJson form,
        int version) {

    record FormJson(List<FieldJson> fields, List<EvidenceJson> evidence) {}

    /** {@code shots}: what the photos show, in the order they are sent; those after the last are free. */
    record EvidenceJson(String kind, String label, int min, List<EvidenceNeed.Shot> shots) {
        static EvidenceJson of(EvidenceNeed need) {
            return new EvidenceJson(need.kind(), need.label(), need.min(), need.shots());
        }
    }

    record FieldJson(
            String id,
            String label,
            String type,
            boolean required,
            @Nullable String preset,
            @Nullable String min,
            @Nullable String max,
            List<Choice> values,
            Map<String, String> properties) {
        static FieldJson of(Field f) {
            return new FieldJson(
                    f.id(),
                    f.label(),
                    f.type().name().toLowerCase(Locale.ROOT),
                    f.required(),
                    f.preset(),
                    f.min(),
                    f.max(),
                    f.values(),
                    f.properties());
        }
    }

    static TaskJson of(HumanTask t, Instant now) {
        return new TaskJson(
                t.id(),
                t.element(),
                t.name(),
                t.process(),
                t.subject(),
                t.root(),
                t.title(),
                t.place(),
                t.lat(),
                t.lon(),
                t.createdAt(),
                t.dueAt(),
                lamp(t, now),
                t.open(),
                t.completedBy(),
                t.completedAt(),
                new FormJson(
                        t.fields().stream().map(FieldJson::of).toList(),
                        t.evidence().stream().map(EvidenceJson::of).toList()),
                t.version());
    }

    /** The same four words as on cases; null where nothing is due. */
    static @Nullable String lamp(HumanTask t, Instant now) {
        var due = t.dueAt();
        var warn = t.warnAt();
        if (due == null) {
            return null;
        }
        if (now.isAfter(due)) {
            return "RED";
        }
        return warn != null && !now.isBefore(warn) ? "YELLOW" : "GREEN";
    }
}
