package cn.bense.operations;

import cn.bense.web.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says in plain words why a job failed; the engine's own message stays beside it for those who look deeper. */
@Component
class FailureWords {

    /** A refusal of ours reads {@code code [argument, argument]}, behind whatever the engine put before it. */
    private static final Pattern REFUSAL = Pattern.compile("(?:^|[\\s:])([a-z]+(?:-[a-z]+)*) \\[([^\\]]*)\\]");

    private final Texts texts;

    FailureWords(Texts texts) {
        this.texts = texts;
    }

    String reason(String message) {
        var refusal = REFUSAL.matcher(message);
        while (refusal.find()) {
            if (texts.knowsError(refusal.group(1))) {
                return texts.error(refusal.group(1), arguments(refusal.group(2)));
            }
        }
        if (message.contains("OptimisticLocking") || message.contains("was updated by another transaction")) {
            return texts.text("operations.failure.concurrent");
        }
        if (message.contains("onnection")) {
            return texts.text("operations.failure.connection");
        }
        return texts.text("operations.failure.unspoken");
    }

    private static List<?> arguments(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(", "));
    }
}
