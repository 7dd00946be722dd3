package cn.bense.cases.process;

import cn.bense.cases.DispatchDesk.BulkRow;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the same to several cases, each in its own transaction; one that is refused leaves the others alone. */
@Component
class EachCase {

    private final TransactionTemplate transaction;
    private final Texts texts;

    EachCase(PlatformTransactionManager transactions, Texts texts) {
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param dryRun shows what would happen and takes everything back */
    List<BulkRow> run(List<String> numbers, boolean dryRun, Function<String, BulkRow> act) {
        return numbers.stream().map(number -> one(number, dryRun, act)).toList();
    }

    private BulkRow one(String number, boolean dryRun, Function<String, BulkRow> act) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (dryRun) {
                    status.setRollbackOnly();
                }
                return act.apply(number);
            }));
        } catch (DomainException refused) {
            return new BulkRow(number, false, refused.code(), sentence(refused));
        }
    }

    private String sentence(DomainException refused) {
        var first = refused.errors().stream().findFirst();
        return first.map(e -> texts.error(e.code(), e.args()))
                .orElseGet(() -> texts.error(refused.code(), refused.args()));
    }
}
