package cn.bense.worktime;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one due time once: the row of the run, the work and the job's standing are one transaction. */
@Component
class PlannedRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedRunner.class);

    enum Outcome {
        RAN,
        DONE_BEFORE,
        BUSY_ELSEWHERE,
        FAILED;

        /** Whether the job's later due times may follow now. */
        boolean goesOn() {
            return this == RAN || this == DONE_BEFORE;
        }
    }

    private final PlannedRuns runs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlannedRunner(PlannedRuns runs, Clock clock, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Outcome run(PlannedJob job, Instant dueAt) {
        try {
            return transaction.execute(status -> {
                var taken = take(job, dueAt);
                if (taken == Outcome.RAN) {
                    job.action().run(dueAt);
                    runs.done(job.key(), dueAt);
                } else {
                    status.setRollbackOnly();
                }
                return taken;
            });
        } catch (RuntimeException failure) {
            LOG.error("planned job {} due {} failed, will be tried again", job.key(), dueAt, failure);
            inTransaction(() -> runs.failed(job.key(), String.valueOf(failure)));
            return Outcome.FAILED;
        }
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private Outcome take(PlannedJob job, Instant dueAt) {
        try {
            runs.take(job.key(), dueAt, clock.instant());
            return Outcome.RAN;
        } catch (DuplicateKeyException doneByAnotherNode) {
            return Outcome.DONE_BEFORE;
        } catch (PessimisticLockingFailureException runningOnAnotherNode) {
            return Outcome.BUSY_ELSEWHERE;
        }
    }
}
