package cn.bense.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small table kept in memory between writes. A writer calls {@link #forget()} in its transaction: from then on its own
 * thread reads the source, all others the old value until the commit. {@code keep} bounds how long another node of the
 * program may still answer with the old one.
 */
public final class Remembered<T> {

    private record Kept<T>(T value, long since) {}

    private final Supplier<T> source;
    private final Duration keep;
    private volatile @Nullable Kept<T> kept;
    private long generation;

    public Remembered(Duration keep, Supplier<T> source) {
        this.keep = keep;
        this.source = source;
    }

    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return source.get();
        }
        var now = kept;
        if (now != null && System.nanoTime() - now.since() < keep.toNanos()) {
            return now.value();
        }
        long before = generation();
        var value = source.get();
        store(value, before);
        return value;
    }

    /** Drops the value: after the commit (or rollback) of the running transaction, at once where there is none. */
    public void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            drop();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
                    drop();
                }
            });
        }
    }

    private synchronized long generation() {
        return generation;
    }

    /** A value read before a write that has ended since is not kept. */
    private synchronized void store(T value, long readIn) {
        if (readIn == generation) {
            kept = new Kept<>(value, System.nanoTime());
        }
    }

    private synchronized void drop() {
        generation++;
        kept = null;
    }
}
