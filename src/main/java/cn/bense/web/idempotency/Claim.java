package cn.bense.web.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;

/** One keyed request on its way: what its row will hold, and how far it got. Bound to the request's thread. */
final class Claim {

    private static final ThreadLocal<@Nullable Claim> CURRENT = new ThreadLocal<>();

    final String id;
    final String account;
    final String route;
    final String requestDigest;
    private @Nullable TransactionExecution holder;
    private boolean committed;
    private boolean twin;

    Claim(String id, String account, String route, String requestDigest) {
        this.id = id;
        this.account = account;
        this.route = route;
        this.requestDigest = requestDigest;
    }

    static @Nullable Claim current() {
        return CURRENT.get();
    }

    void bind() {
        CURRENT.set(this);
    }

    static void unbind() {
        CURRENT.remove();
    }

    /** The transaction has inserted the row. */
    void heldBy(TransactionExecution transaction) {
        holder = transaction;
    }

    boolean isHeld() {
        return holder != null || committed;
    }

    void ended(TransactionExecution transaction, boolean wasCommitted) {
        if (transaction == holder) {
            holder = null;
            committed = committed || wasCommitted;
        }
    }

    /** The row stands in the database. */
    boolean isCommitted() {
        return committed;
    }

    /** Another request holds the key; nothing of this one may stay. */
    void becomeTwin() {
        twin = true;
    }

    boolean isTwin() {
        return twin;
    }
}
