package cn.bense.audit;

import cn.bense.shared.SubjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of a chain as written; inserted once, never updated or deleted. */
@Entity
@Table(name = "audit_event")
@IdClass(AuditRow.Place.class)
class AuditRow {

    /** A row's place. As it is known beforehand, the rows of one transaction go to the database in one statement. */
    record Place(String subjectKind, String subjectNumber, long seq) {}

    private static final int LONGEST = 2000;

    /** Given by the database, read for the order of all rows; null in the transaction that writes the row. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long id;

    @Id
    private String subjectKind;

    @Id
    private String subjectNumber;

    @Id
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
