package cn.bense.process.engine;

import cn.bense.process.HumanTask.Choice;
import cn.bense.process.HumanTask.EvidenceNeed;
import cn.bense.process.HumanTask.Field;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import cn.bense.shared.DomainException.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a submission against the drawn form: presets filled, conditions applied, types and ranges held. */
final class FormCheck {

    private final TaskForms.Form form;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> counted = new HashSet<>();

    private FormCheck(TaskForms.Form form) {
        this.form = form;
    }

    /**
     * The submission with presets filled in and values in their types.
     *
     * @throws DomainException 422 {@code form-incomplete} with an error per wrong field
     */
    static TaskSubmission checked(TaskForms.Form form, TaskSubmission submission) {
        var check = new FormCheck(form);
        check.fillIn(submission);
        check.form.fields().forEach(f -> check.check(f, submission));
        check.form.evidence().forEach(need -> check.check(need, submission));
        check.refuseUnknown(submission);
        if (!check.errors.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "form-incomplete", check.errors);
        }
        return new TaskSubmission(submission.actor(), check.values, submission.photos(), submission.at());
    }

    /** The values that gateways read, in the engine's types; a field that does not apply gives its preset. */
    static Map<String, Object> routing(TaskForms.Form form, TaskSubmission checked) {
        var routing = new LinkedHashMap<String, Object>();
        for (var field : form.fields()) {
            if (field.routes()) {
                Object value = checked.fields().getOrDefault(field.id(), field.preset() == null ? "" : field.preset());
                routing.put(field.id(), value instanceof BigDecimal d ? (Object) d.doubleValue() : value);
            }
        }
        return routing;
    }

    private void fillIn(TaskSubmission submission) {
        for (var field : form.fields()) {
            var given = submission.fields().get(field.id());
            if (given != null && !given.toString().isBlank()) {
                values.put(field.id(), given);
            } else if (field.preset() != null) {
                values.put(field.id(), field.preset());
            }
        }
    }

    private void check(Field field, TaskSubmission submission) {
        if (!applies(field)) {
            values.remove(field.id());
            return;
        }
        if (field.check()) {
            values.putIfAbsent(field.id(), true); // sending confirms the checks (architecture.md, The engine)
        }
        var value = values.get(field.id());
        if (value == null) {
            if (field.required()) {
                fail(field, "field-required", field.label());
            }
            return;
        }
        var typed = typed(field, value.toString());
        if (typed != null) {
            values.put(field.id(), typed);
        }
    }

    /** {@code when="flows=YES"} or {@code when="outcome!=CONFIRM"}: whether the field applies to the values given. */
    private boolean applies(Field field) {
        var when = field.properties().get("when");
        if (when == null) {
            return true;
        }
        var negated = when.contains("!=");
        var parts = when.split(negated ? "!=" : "=", 2);
        var is = String.valueOf(values.get(parts[0].strip())).equals(parts[1].strip());
        return negated != is;
    }

    private @Nullable Object typed(Field field, String text) {
        try {
            return switch (field.type()) {
                case LONG -> inRange(field, new BigDecimal(text).longValueExact());
                case DECIMAL -> inRange(field, new BigDecimal(text));
                case BOOLEAN -> bool(field, text);
                case DATE -> LocalDate.parse(text).toString();
                case ENUM -> choice(field, text);
                case STRING -> shortEnough(field, text);
            };
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return fail(field, "field-number", field.label(), text);
        } catch (DateTimeParseException notADate) {
            return fail(field, "field-date", field.label(), text);
        }
    }

    private @Nullable Object inRange(Field field, Number value) {
        var number = new BigDecimal(value.toString());
        var min = field.min();
        var max = field.max();
        var low = min != null && number.compareTo(new BigDecimal(min)) < 0;
        var high = max != null && number.compareTo(new BigDecimal(max)) > 0;
        return low || high
                ? fail(field, "field-range", field.label(), value, min == null ? "" : min, max == null ? "" : max)
                : value;
    }

    private @Nullable Object bool(Field field, String text) {
        if (field.check() && !"true".equals(text)) {
            return fail(field, "field-unchecked", field.label());
        }
        return switch (text) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> fail(field, "field-boolean", field.label(), text);
        };
    }

    private @Nullable Object choice(Field field, String text) {
        return field.values().stream().anyMatch(c -> c.id().equals(text))
                ? text
                : fail(
                        field,
                        "field-choice",
                        field.label(),
                        text,
                        String.join(
                                "、", field.values().stream().map(Choice::label).toList()));
    }

    private @Nullable Object shortEnough(Field field, String text) {
        return text.length() > 500 ? fail(field, "field-length", field.label(), text.length()) : text;
    }

    /** EvidenceIncomplete (domain.md 10). A photo counts once, however often and under whatever kind it is sent. */
    private void check(EvidenceNeed need, TaskSubmission submission) {
        var given = (int) submission.photos().getOrDefault(need.kind(), List.of()).stream()
                .filter(counted::add)
                .count();
        if (given < need.min()) {
            errors.add(lacking(need, need.min() - given));
        }
    }

    private static FieldError lacking(EvidenceNeed need, int lack) {
        var field = "photos." + need.kind();
        var count = need.count();
        if (count != null && count.photos() > need.shots().size()) {
            return new FieldError(
                    field,
                    "evidence-incomplete",
                    need.label(),
                    count.things(),
                    count.unit(),
                    count.photos(),
                    count.per(),
                    lack);
        }
        var shows = need.shots().stream().map(EvidenceNeed.Shot::label).toList();
        return new FieldError(
                field,
                "photos-missing",
                need.label(),
                need.min(),
                lack,
                shows.isEmpty() ? "" : "（" + String.join("、", shows) + "）");
    }

    private void refuseUnknown(TaskSubmission submission) {
        var known = form.fields().stream().map(Field::id).toList();
        submission.fields().keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> errors.add(new FieldError("fields." + id, "field-unknown", id)));
    }

    private @Nullable Object fail(Field field, String code, Object... args) {
        errors.add(new FieldError("fields." + field.id(), code, args));
        return null;
    }
}
