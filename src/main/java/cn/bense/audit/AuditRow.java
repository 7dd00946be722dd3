package cn.bense.audit;

import cn.bense.shared.Digest;
import cn.bense.shared.SubjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of a chain as stored; inserted once, never updated or deleted. */
@Entity
@Table(name = "audit_event")
class AuditRow {

    static final String FIRST = "0".repeat(64);
    private static final String SEPARATOR = "\u001f";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String subjectKind;
    private String subjectNumber;
    private long seq;
    private long atMillis;
    private String actor;
    private String type;
    private @Nullable String fromState;
    private @Nullable String toState;

    @Column(length = 2000)
    private String text;

    private String previousDigest;
    private String digest;

    @SuppressWarnings("NullAway.Init")
    protected AuditRow() {}

    AuditRow(SubjectRef subject, long seq, Instant at, AuditEntry entry, String previousDigest) {
        this.subjectKind = subject.kind();
        this.subjectNumber = subject.number();
        this.seq = seq;
        this.atMillis = at.toEpochMilli();
        this.actor = entry.actor();
        this.type = entry.type();
        this.fromState = entry.from();
        this.toState = entry.to();
        this.text = entry.text().length() > 2000 ? entry.text().substring(0, 2000) : entry.text();
        this.previousDigest = previousDigest;
        this.digest = computedDigest();
    }

    /** The digest over everything a reader relies on; {@code previousDigest} makes it a chain. */
    final String computedDigest() {
        return Digest.of(String.join(
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
                text));
    }

    boolean follows(@Nullable AuditRow before) {
        var expectedSeq = before == null ? 1 : before.seq + 1;
        var expectedPrevious = before == null ? FIRST : before.digest;
        return seq == expectedSeq && previousDigest.equals(expectedPrevious) && digest.equals(computedDigest());
    }

    long seq() {
        return seq;
    }

    String digest() {
        return digest;
    }

    AuditEvent event() {
        return new AuditEvent(
                seq, Instant.ofEpochMilli(atMillis), actor, type, fromState, toState, text, previousDigest, digest);
    }
}
