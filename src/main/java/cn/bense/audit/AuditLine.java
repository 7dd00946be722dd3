package cn.bense.audit;

import cn.bense.shared.SubjectRef;

/**
 * One row of the log as an auditor reads it.
 *
 * @param id place in the table, ascending; gaps mean nothing, {@code event.seq} counts
 * @param who name of the actor, with unit
 * @param holds whether the row says what was written and stands behind the row before it
 */
public record AuditLine(long id, SubjectRef subject, AuditEvent event, String who, boolean holds) {}
