package cn.bense.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of a chain: {@code digest = sha256(previousDigest, subject, seq, at, actor, type, from, to, text)}. */
public record AuditEvent(
        long seq,
        Instant at,
        String actor,
        String type,
        @Nullable String from,
        @Nullable String to,
        String text,
        String previousDigest,
        String digest) {}
