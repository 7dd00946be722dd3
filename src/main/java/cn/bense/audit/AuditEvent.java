package cn.bense.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a chain: {@code digest = sha256(previousDigest, subject, seq, at, actor, type, from, to, text)}, the parts
 * joined by U+001F; where there are changes, they follow as one more part.
 */
public record AuditEvent(
        long seq,
        Instant at,
        String actor,
        String type,
        @Nullable String from,
        @Nullable String to,
        String text,
        List<AuditChange> changes,
        String previousDigest,
        String digest) {

    public AuditEvent {
        changes = List.copyOf(changes);
    }

    public AuditEvent(
            long seq,
            Instant at,
            String actor,
            String type,
            @Nullable String from,
            @Nullable String to,
            String text,
            String previousDigest,
            String digest) {
        this(seq, at, actor, type, from, to, text, List.of(), previousDigest, digest);
    }
}
