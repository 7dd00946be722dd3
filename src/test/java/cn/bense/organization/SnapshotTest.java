package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SnapshotTest {

    private final AtomicInteger stored = new AtomicInteger(1);
    private final AtomicInteger reads = new AtomicInteger();
    private final Snapshot<Integer> snapshot = new Snapshot<>(() -> {
        reads.incrementAndGet();
        return stored.get();
    });

    @AfterEach
    void endTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            complete();
        }
    }

    private static void complete() {
        var all = TransactionSynchronizationManager.getSynchronizations();
        all.forEach(s -> s.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void readsOnceUntilSomethingChanges() {
        assertThat(snapshot.get()).isEqualTo(1);
        stored.set(2);
        assertThat(snapshot.get()).isEqualTo(1);
        snapshot.changed();
        assertThat(snapshot.get()).isEqualTo(2);
        assertThat(reads).hasValue(2);
    }

    @Test
    void showsAChangeToItsOwnTransactionAtOnceAndToOthersAfterIt() throws Exception {
        snapshot.get();
        TransactionSynchronizationManager.initSynchronization();
        stored.set(2);
        snapshot.changed();
        snapshot.changed();
        assertThat(snapshot.get()).isEqualTo(2);
        assertThat(elsewhere()).isEqualTo(1);
        complete();
        assertThat(elsewhere()).isEqualTo(2);
    }

    private int elsewhere() throws Exception {
        var seen = new AtomicInteger();
        var thread = new Thread(() -> seen.set(snapshot.get()));
        thread.start();
        thread.join();
        return seen.get();
    }

    @Test
    void doesNotKeepWhatChangedWhileItWasRead() {
        var holder = new java.util.ArrayList<Snapshot<Integer>>();
        var racing = new Snapshot<>(() -> {
            int seen = stored.get();
            if (seen == 1) {
                stored.set(2);
                holder.get(0).changed();
            }
            return seen;
        });
        holder.add(racing);
        assertThat(racing.get()).isEqualTo(1);
        assertThat(racing.get()).isEqualTo(2);
    }
}
