package cn.bense.notify;

import cn.bense.cases.CaseChanged;
import cn.bense.cases.CaseFacts;
import cn.bense.cases.RequestBook;
import cn.bense.cleanup.LeaveRoadReminder;
import cn.bense.cleanup.OwnerNoticed;
import cn.bense.cleanup.OwnerRefused;
import cn.bense.cleanup.WorkOrders;
import cn.bense.conditions.Weather.WarningIssued;
import cn.bense.organization.Person;
import cn.bense.settlement.DeductionChanged;
import cn.bense.settlement.Deductions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what the rooms below tell and writes messages in the publisher's transaction: both are kept, or neither. */
@Component
class Listener {

    private final CaseNews caseNews;
    private final DeductionNews deductionNews;
    private final WorkNews workNews;
    private final CaseFacts cases;
    private final RequestBook requests;
    private final Deductions deductions;
    private final WorkOrders orders;
    private final Messages messages;
    private final Postbox postbox;

    Listener(
            CaseNews caseNews,
            DeductionNews deductionNews,
            WorkNews workNews,
            CaseFacts cases,
            RequestBook requests,
            Deductions deductions,
            WorkOrders orders,
            Messages messages,
            Postbox postbox) {
        this.caseNews = caseNews;
        this.deductionNews = deductionNews;
        this.workNews = workNews;
        this.cases = cases;
        this.requests = requests;
        this.deductions = deductions;
        this.orders = orders;
        this.messages = messages;
        this.postbox = postbox;
    }

    @EventListener
    void on(CaseChanged event) {
        if (event.type().equals(Notice.RECALLED)) {
            postbox.deliver(caseNews.recalled(event, messages.toldLast("case", event.number(), "DISPATCHED")));
        } else if (CaseNews.REQUESTS.contains(event.type())) {
            postbox.deliver(
                    caseNews.asked(event, requests.decider(event.number()).orElse(null)));
        } else {
            postbox.deliver(caseNews.of(event));
        }
    }

    /** Whether a filed case waits for its dispatch is known at the end: the rule may dispatch it in the same transaction. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, condition = "#event.type() == 'FILED'")
    void onFiled(CaseChanged event) {
        if (cases.waitsForDispatch(event.number())) {
            postbox.deliver(caseNews.waiting(event));
        }
    }

    @EventListener
    void on(DeductionChanged event) {
        postbox.deliver(deductionNews.of(event, this::appealUntil));
    }

    private @Nullable Instant appealUntil(Person person, String number) {
        return deductions.find(person, number).appealUntil();
    }

    @EventListener
    void on(LeaveRoadReminder event) {
        orders.find(event.workOrder()).ifPresent(order -> postbox.deliver(workNews.of(event, order.origin())));
    }

    @EventListener
    void on(OwnerNoticed event) {
        postbox.deliver(workNews.of(event));
    }

    @EventListener
    void on(OwnerRefused event) {
        postbox.deliver(workNews.of(event));
    }

    @EventListener
    void on(WarningIssued event) {
        postbox.deliver(workNews.of(event));
    }
}
