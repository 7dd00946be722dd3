package cn.bense.web.error;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bean Validation's names as the API speaks them: {@code NotBlank} is {@code required}, {@code DecimalMax} {@code decimal-max}. */
final class Constraints {

    private Constraints() {}

    static String code(@Nullable String constraint) {
        if (constraint == null) {
            return "bad-format";
        }
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Pattern", "typeMismatch" -> "bad-format";
            default -> constraint.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        };
    }

    /** A violation's path begins with method and parameter where a service was called; the field is what a caller knows. */
    static String field(String path) {
        var parts = path.split("\\.", 3);
        return parts.length == 3 ? parts[2] : parts[parts.length - 1];
    }
}
