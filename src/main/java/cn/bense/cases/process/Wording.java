package cn.bense.cases.process;

import cn.bense.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** What a person wrote: there, and short enough to be read. */
final class Wording {

    private static final int LONGEST = 500;

    private Wording() {}

    /** @throws DomainException 422 with {@code code} when nothing was written, {@code text-too-long} above 500 characters */
    static String required(@Nullable String text, String field, String code) {
        if (text == null || text.isBlank()) {
            throw DomainException.invalidField(field, code);
        }
        var stripped = text.strip();
        if (stripped.length() > LONGEST) {
            throw DomainException.invalidField(field, "text-too-long", LONGEST, stripped.length());
        }
        return stripped;
    }
}
