package cn.bense.audit;

import cn.bense.shared.SubjectRef;
import java.util.List;
import java.util.Optional;

/** The event rows of every subject, one hash chain per subject, written in the caller's transaction. */
public interface AuditTrail {

    /** Appends one row; the caller must hold the subject's lock or be its creator. */
    AuditEvent append(SubjectRef subject, AuditEntry entry);

    /** The rows of a subject, oldest first. */
    List<AuditEvent> of(SubjectRef subject);

    /** The first row whose digest or order does not hold, empty when the chain is whole. */
    Optional<AuditEvent> firstBroken(SubjectRef subject);
}
