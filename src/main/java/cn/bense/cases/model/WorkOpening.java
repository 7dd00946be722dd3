package cn.bense.cases.model;

import cn.bense.catalog.Catalog;
import cn.bense.cleanup.NewWorkOrder;
import cn.bense.cleanup.WorkOrders;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Opens the work order of a case's round. */
@Component
public class WorkOpening {

    private static final String PLAIN = "plain-rectification";

    private final WorkOrders orders;
    private final Catalog catalog;
    private final Clock clock;

    WorkOpening(WorkOrders orders, Catalog catalog, Clock clock) {
        this.orders = orders;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The cleanup process of the case's item, as in force now. */
    public String processOf(CaseFile file) {
        return catalog.item(file.finding().item(), clock.instant())
                .map(Catalog.Item::process)
                .orElse(PLAIN);
    }

    public void open(CaseFile file) {
        var performer = file.assignment().performer();
        var deadline = file.deadline();
        if (performer == null) {
            throw new IllegalStateException("no performer for " + file.number());
        }
        var number = orders.open(new NewWorkOrder(
                file.ref(),
                file.course().round(),
                file.finding().item(),
                processOf(file),
                performer,
                file.site().region().name(),
                file.finding().itemName(),
                file.site().address(),
                file.site().point(),
                deadline.dueAt(),
                deadline.warnAt()));
        file.attach(number);
    }

    public void redate(CaseFile file) {
        var order = file.workOrder();
        var deadline = file.deadline();
        if (order != null) {
            orders.redate(order, deadline.dueAt(), deadline.warnAt());
        }
    }

    public void cancel(CaseFile file) {
        var order = file.workOrder();
        if (order != null) {
            orders.cancel(order);
        }
    }
}
