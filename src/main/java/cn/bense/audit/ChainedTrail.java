package cn.bense.audit;

import cn.bense.shared.SubjectRef;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail in our own table. Two writers of one subject collide on (subject, seq): the second one is refused. */
@Component
class ChainedTrail implements AuditTrail {

    private final AuditRows rows;
    private final EntityManager entities;
    private final Clock clock;

    ChainedTrail(AuditRows rows, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public AuditEvent append(SubjectRef subject, AuditEntry entry) {
        var heads = ChainHeads.ofTransaction();
        var head = heads.of(subject).or(() -> newest(subject));
        var seq = head.map(AuditRow::seq).orElse(0L) + 1;
        var previous = head.map(AuditRow::digest).orElse(StoredRow.FIRST);
        var row = new AuditRow(subject, seq, clock.instant(), entry, previous);
        entities.persist(row);
        heads.put(subject, row);
        return row.event();
    }

    private Optional<AuditRow> newest(SubjectRef subject) {
        return rows.findFirstBySubjectKindAndSubjectNumberOrderBySeqDesc(subject.kind(), subject.number());
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEvent> of(SubjectRef subject) {
        return stored(subject).stream().map(AuditRow::event).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AuditEvent> firstBroken(SubjectRef subject) {
        @Nullable StoredRow before = null;
        for (var row : stored(subject)) {
            var stored = row.stored();
            if (!stored.stands(before) || !stored.untouched()) {
                return Optional.of(row.event());
            }
            before = stored;
        }
        return Optional.empty();
    }

    private List<AuditRow> stored(SubjectRef subject) {
        return rows.findBySubjectKindAndSubjectNumberOrderBySeq(subject.kind(), subject.number());
    }
}
