package cn.bense.cleanup.model;

import cn.bense.audit.NumberRegister;
import cn.bense.cleanup.NewWorkOrder;
import cn.bense.cleanup.WorkOrders;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, moves and reads work orders. */
@Component
@Transactional
class WorkOrderDesk implements WorkOrders {

    private final WorkOrderRows orders;
    private final StepRecords steps;
    private final NumberRegister numbers;
    private final Clock clock;

    WorkOrderDesk(WorkOrderRows orders, StepRecords steps, NumberRegister numbers, Clock clock) {
        this.orders = orders;
        this.steps = steps;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public String open(NewWorkOrder order) {
        var now = clock.instant();
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(
                now.atZone(Zone.SHANGHAI).toLocalDate());
        var number = "RW%s-%05d".formatted(day, numbers.next("RW", day));
        return orders.save(new WorkOrder(number, order, now)).number();
    }

    @Override
    public void redate(String number, Instant dueAt, Instant warnAt) {
        stored(number).redate(dueAt, warnAt);
    }

    @Override
    public void cancel(String number) {
        stored(number).cancel();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkOrderView> find(String number) {
        return orders.findByNumber(number).map(order -> order.view(steps.of(number)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkOrderView> of(SubjectRef origin) {
        return orders.findByOriginKindAndOriginNumberOrderByRound(origin.kind(), origin.number()).stream()
                .map(order -> order.view(steps.of(order.number())))
                .toList();
    }

    private WorkOrder stored(String number) {
        return orders.findByNumber(number).orElseThrow(() -> DomainException.notFound("work-order", number));
    }
}
