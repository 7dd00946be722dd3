package cn.bense.notify;

import cn.bense.shared.SubjectRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a person's inbox.
 *
 * @param type the event's word, such as {@code OVERDUE}
 * @param urgent whether it must be acted on at once
 * @param link path of the page it is about, null when there is nothing left to look at
 * @param readAt null while unread
 */
public record Message(
        long id,
        String type,
        boolean urgent,
        SubjectRef subject,
        String title,
        String text,
        @Nullable String link,
        Instant createdAt,
        @Nullable Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
