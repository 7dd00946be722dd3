package cn.bense.audit;

import cn.bense.shared.SubjectRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The newest row of each chain that the running transaction has written to, so that it is not read back each time. */
final class ChainHeads extends ResourceHolderSupport {

    private static final Object KEY = new Object();

    private final Map<SubjectRef, AuditRow> heads = new HashMap<>();

    static ChainHeads ofTransaction() {
        if (TransactionSynchronizationManager.getResource(KEY) instanceof ChainHeads bound) {
            return bound;
        }
        var heads = new ChainHeads();
        heads.setSynchronizedWithTransaction(true);
        TransactionSynchronizationManager.bindResource(KEY, heads);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(heads, KEY) {});
        return heads;
    }

    Optional<AuditRow> of(SubjectRef subject) {
        return Optional.ofNullable(heads.get(subject));
    }

    void put(SubjectRef subject, AuditRow row) {
        heads.put(subject, row);
    }
}
