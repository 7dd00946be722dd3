package cn.bense.audit;

import cn.bense.shared.SubjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of a chain as written; inserted once, never updated or deleted. */
@Entity
@Table(name = "audit_event")
class AuditRow {

    private static final int LONGEST = 2000;

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

    @Column(length = LONGEST)
    private String text;

    @Column(length = AuditChange.LONGEST)
    private @Nullable String changes;

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
        this.text = entry.text().length() > LONGEST ? entry.text().substring(0, LONGEST) : entry.text();
        this.changes = AuditChange.written(entry.changes());
        this.previousDigest = previousDigest;
        this.digest = "";
        this.digest = stored().computedDigest();
    }

    final StoredRow stored() {
        return new StoredRow(
                id == null ? 0 : id,
                subjectKind,
                subjectNumber,
                seq,
                atMillis,
                actor,
                type,
                fromState,
                toState,
                text,
                changes,
                previousDigest,
                digest);
    }

    long seq() {
        return seq;
    }

    String digest() {
        return digest;
    }

    AuditEvent event() {
        return stored().event();
    }
}
