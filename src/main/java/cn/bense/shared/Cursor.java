package cn.bense.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** An opaque keyset position: the sort values of the last row, URL-safe. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... sortValues) {
        var text = String.join(
                SEPARATOR, List.of(sortValues).stream().map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws DomainException 400 {@code cursor} when the text is no cursor of {@code size} values */
    public static List<String> read(String cursor, int size) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var values = List.of(text.split(SEPARATOR, -1));
            if (values.size() == size) {
                return values;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the one answer for every broken cursor
        }
        throw DomainException.malformed("cursor");
    }
}
