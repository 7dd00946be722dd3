package cn.bense.web.error;

import cn.bense.web.error.Refusal.Wrong;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Values that could not be read: JSON bodies and query values. An unknown enum value is 422, the rest 400 (api.md). */
final class UnreadValues {

    private UnreadValues() {}

    static @Nullable Refusal of(Throwable e) {
        if (e instanceof HttpMessageNotReadableException body) {
            return body(body);
        }
        if (e instanceof MethodArgumentTypeMismatchException argument) {
            return argument.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? Refusal.of(404, "not-found")
                    : value(argument.getName(), argument.getValue(), argument.getRequiredType(), "bad-value");
        }
        return e instanceof TypeMismatchException value
                ? value(
                        Objects.toString(value.getPropertyName(), ""),
                        value.getValue(),
                        value.getRequiredType(),
                        "bad-value")
                : null;
    }

    private static Refusal body(HttpMessageNotReadableException e) {
        var json = Refusals.cause(e, JacksonException.class);
        if (json instanceof UnrecognizedPropertyException unknown) {
            var field = path(unknown);
            return Refusal.of(400, "unknown-field", field)
                    .with(List.of(new Wrong(field, "unknown-field", List.of(field), null)));
        }
        if (json instanceof InvalidFormatException format) {
            return value(path(format), format.getValue(), format.getTargetType(), "malformed-value");
        }
        if (json != null && !json.getPath().isEmpty()) {
            return value(path(json), "", null, "malformed-value");
        }
        return Refusal.of(400, "malformed");
    }

    private static Refusal value(String field, @Nullable Object value, @Nullable Class<?> type, String code) {
        var shown = Objects.toString(value, "");
        if (type != null && type.isEnum()) {
            var allowed = Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .collect(Collectors.joining("、"));
            return Refusal.of(422, "unknown-value", field, shown, allowed)
                    .with(List.of(new Wrong(field, "unknown-value", List.of(field, shown, allowed), null)));
        }
        return Refusal.of(400, code, field, shown).with(List.of(new Wrong(field, code, List.of(field, shown), null)));
    }

    /** {@code location.lat}, {@code photoIds[2]}: the field as the caller wrote it. */
    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }
}
