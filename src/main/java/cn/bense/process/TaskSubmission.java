package cn.bense.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends with a finished task.
 *
 * @param actor user name
 * @param fields values by field id, as text, number or boolean
 * @param photos photo ids by evidence kind
 * @param at where and when the device says it is, null when it does not say
 */
public record TaskSubmission(
        String actor,
        Map<String, Object> fields,
        Map<String, List<String>> photos,
        @Nullable At at) {

    public record At(
            double lat,
            double lon,
            double accuracy,
            @Nullable Instant deviceTime) {}

    public List<String> allPhotos() {
        return photos.values().stream().flatMap(List::stream).toList();
    }

    public @Nullable String text(String field) {
        var value = fields.get(field);
        return value == null ? null : value.toString();
    }
}
