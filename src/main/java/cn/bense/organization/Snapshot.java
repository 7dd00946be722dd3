package cn.bense.organization;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read, kept until somebody changes it here or, for the other nodes' changes, until it is 30 s old. Inside the
 * transaction that changes it, it is read afresh and never shown to others.
 */
final class Snapshot<T> {

    private static final long MAX_AGE_NANOS = Duration.ofSeconds(30).toNanos();

    private record Kept<T>(T value, long readAt) {}

    private final Supplier<T> read;
    private final Object dirty = new Object();
    private volatile @Nullable Kept<T> kept;
    private int generation;

    Snapshot(Supplier<T> read) {
        this.read = read;
    }

    T get() {
        if (TransactionSynchronizationManager.hasResource(dirty)) {
            return read.get();
        }
        var now = kept;
        if (now != null && System.nanoTime() - now.readAt() < MAX_AGE_NANOS) {
            return now.value();
        }
        return readAndKeep();
    }

    private T readAndKeep() {
        int before = currentGeneration();
        var readAt = System.nanoTime();
        var value = read.get();
        synchronized (this) {
            // A change that came while reading makes this value old before it is kept.
            if (before == generation) {
                kept = new Kept<>(value, readAt);
            }
        }
        return value;
    }

    private synchronized int currentGeneration() {
        return generation;
    }

    /** Call after writing: the next reader reads again, others once the transaction has ended. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
        } else if (!TransactionSynchronizationManager.hasResource(dirty)) {
            TransactionSynchronizationManager.bindResource(dirty, true);
            TransactionSynchronizationManager.registerSynchronization(new ForgetAtEnd());
        }
    }

    private synchronized void forget() {
        generation++;
        kept = null;
    }

    private final class ForgetAtEnd implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(dirty);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(dirty, true);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(dirty);
            forget();
        }
    }
}
