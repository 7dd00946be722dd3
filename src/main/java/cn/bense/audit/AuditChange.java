package cn.bense.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of a register before and after an act.
 *
 * @param field what the field is called, in Chinese
 * @param before the old value as people read it, empty where there was none
 * @param after the new one, empty where it is taken away
 */
public record AuditChange(String field, String before, String after) {

    static final int LONGEST = 4000;
    private static final char PART = '\u001f';
    private static final char LINE = '\u001e';

    /** The change of a field; null is no value. */
    public static AuditChange of(String field, @Nullable Object before, @Nullable Object after) {
        return new AuditChange(field, Objects.toString(before, ""), Objects.toString(after, ""));
    }

    /** As stored and digested; null for none. What does not fit in 4,000 characters is left out, whole lines. */
    static @Nullable String written(List<AuditChange> changes) {
        if (changes.isEmpty()) {
            return null;
        }
        var text = changes.stream().map(AuditChange::line).collect(Collectors.joining(String.valueOf(LINE)));
        if (text.length() <= LONGEST) {
            return text;
        }
        var cut = text.lastIndexOf(LINE, LONGEST);
        return text.substring(0, cut < 0 ? LONGEST : cut);
    }

    static List<AuditChange> read(@Nullable String written) {
        return written == null
                ? List.of()
                : List.of(written.split(String.valueOf(LINE), -1)).stream()
                        .map(AuditChange::parse)
                        .toList();
    }

    private String line() {
        return clean(field) + PART + clean(before) + PART + clean(after);
    }

    private static AuditChange parse(String line) {
        var parts = line.split(String.valueOf(PART), -1);
        return new AuditChange(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    private static String clean(String value) {
        return value.replace(PART, ' ').replace(LINE, ' ');
    }
}
