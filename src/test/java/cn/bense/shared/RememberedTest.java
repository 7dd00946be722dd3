package cn.bense.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RememberedTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final Remembered<Integer> remembered = new Remembered<>(Duration.ofMinutes(1), reads::incrementAndGet);

    @AfterEach
    void endTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void readsOnceUntilForgotten() {
        assertThat(remembered.get()).isEqualTo(1);
        assertThat(remembered.get()).isEqualTo(1);
        remembered.forget();
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void readsAgainWhenTooOld() {
        var shortLived = new Remembered<>(Duration.ZERO, reads::incrementAndGet);
        assertThat(shortLived.get()).isEqualTo(1);
        assertThat(shortLived.get()).isEqualTo(2);
    }

    @Test
    void showsTheWriterItsOwnRowsAndOthersTheOldOnesUntilTheCommit() throws InterruptedException {
        remembered.get();
        TransactionSynchronizationManager.initSynchronization();
        remembered.forget();
        assertThat(remembered.get()).isEqualTo(2);

        var other = new Thread(() -> assertThat(remembered.get()).isEqualTo(1));
        var failed = new AtomicInteger();
        other.setUncaughtExceptionHandler((t, e) -> failed.incrementAndGet());
        other.start();
        other.join();
        assertThat(failed).hasValue(0);

        commit();
        assertThat(remembered.get()).isEqualTo(3);
        assertThat(remembered.get()).isEqualTo(3);
    }

    @Test
    void doesNotKeepAValueReadBeforeAWriteThatEndedSince() {
        var self = new Remembered<?>[1];
        self[0] = new Remembered<>(Duration.ofMinutes(1), () -> {
            int n = reads.incrementAndGet();
            if (n == 1) {
                self[0].forget();
            }
            return n;
        });
        assertThat(self[0].get()).isEqualTo(1);
        assertThat(self[0].get()).isEqualTo(2);
        assertThat(self[0].get()).isEqualTo(2);
    }

    private static void commit() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(s -> s.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
    }
}
