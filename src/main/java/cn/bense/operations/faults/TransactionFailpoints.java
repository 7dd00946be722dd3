package cn.bense.operations.faults;

import cn.bense.cases.CaseChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Ends the program around the commit of a watched request, between a photo's file and its row (the file is there before the writing
 * transaction begins), and inside a timer's step (an overdue case is written in the transaction of its timer).
 */
@Component
@Profile("faults")
class TransactionFailpoints implements TransactionExecutionListener {

    private final Failpoint failpoint;

    TransactionFailpoints(Failpoint failpoint) {
        this.failpoint = failpoint;
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        at("before-write", transaction);
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        at("before-commit", transaction);
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        at("after-commit", transaction);
    }

    @EventListener
    void on(CaseChanged change) {
        if (change.type().equals("OVERDUE")) {
            failpoint.reach("in-timer");
        }
    }

    private void at(String point, TransactionExecution transaction) {
        if (failpoint.watches() && !transaction.isReadOnly()) {
            failpoint.reach(point);
        }
    }
}
