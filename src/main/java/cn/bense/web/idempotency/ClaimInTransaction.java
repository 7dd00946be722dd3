package cn.bense.web.idempotency;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Inserts the key's row at the beginning of the request's first writing transaction; the package tells why. */
@Component
class ClaimInTransaction implements TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimInTransaction.class);

    private final ObjectProvider<Keys> keys;

    ClaimInTransaction(ObjectProvider<Keys> keys) {
        this.keys = keys;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        var claim = Claim.current();
        if (claim == null || failure != null || !transaction.isNewTransaction() || transaction.isReadOnly()) {
            return;
        }
        if (!claim.isTwin() && !claim.isHeld()) {
            take(claim, transaction);
        }
        if (claim.isTwin()) {
            transaction.setRollbackOnly();
        }
    }

    /** Never throws: an exception here would leave the transaction open on this thread. */
    private void take(Claim claim, TransactionExecution transaction) {
        try {
            keys.getObject().insert(claim);
            claim.heldBy(transaction);
        } catch (DataAccessException taken) {
            LOG.debug("key {} is taken", claim.id, taken);
            claim.becomeTwin();
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        ended(transaction, failure == null);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        ended(transaction, false);
    }

    private static void ended(TransactionExecution transaction, boolean committed) {
        var claim = Claim.current();
        if (claim != null) {
            claim.ended(transaction, committed);
        }
    }
}
