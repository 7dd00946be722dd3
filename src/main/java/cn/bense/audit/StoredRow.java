package cn.bense.audit;

import cn.bense.shared.Digest;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row as it stands in the table, and whether it is what was once written. */
record StoredRow(
        long id,
        String subjectKind,
        String subjectNumber,
        long seq,
        long atMillis,
        String actor,
        String type,
        @Nullable String fromState,
        @Nullable String toState,
        String text,
        @Nullable String changes,
        String previousDigest,
        String digest) {

    static final String FIRST = "0".repeat(64);
    static final String COLUMNS = "e.id, e.subject_kind, e.subject_number, e.seq, e.at_millis, e.actor, e.type,"
            + " e.from_state, e.to_state, e.text, e.changes, e.previous_digest, e.digest";
    private static final String SEPARATOR = "\u001f";

    /** The digest over everything a reader relies on; {@code previousDigest} makes it a chain. */
    String computedDigest() {
        var parts = String.join(
                SEPARATOR,
                previousDigest,
                subjectKind,
                subjectNumber,
                Long.toString(seq),
                Long.toString(atMillis),
                actor,
                type,
                String.valueOf(fromState),
                String.valueOf(toState),
                text);
        return Digest.of(changes == null ? parts : parts + SEPARATOR + changes);
    }

    /** Whether this row says what it said when it was written. */
    boolean untouched() {
        return digest.equals(computedDigest());
    }

    /** Whether it stands right behind the other one; the first stands behind none. */
    boolean stands(@Nullable StoredRow before) {
        var expectedSeq = before == null ? 1 : before.seq + 1;
        var expectedPrevious = before == null ? FIRST : before.digest;
        return seq == expectedSeq && previousDigest.equals(expectedPrevious);
    }

    SubjectRef subject() {
        return new SubjectRef(subjectKind, subjectNumber);
    }

    AuditEvent event() {
        return new AuditEvent(
                seq,
                Instant.ofEpochMilli(atMillis),
                actor,
                type,
                fromState,
                toState,
                text,
                AuditChange.read(changes),
                previousDigest,
                digest);
    }
}
