package cn.bense.cleanup.model;

import cn.bense.cleanup.SourceNotices;
import cn.bense.cleanup.WorkOrders.State;
import cn.bense.shared.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened at the same spot not long before: cleanings, and notices to its source (domain.md 6.2). */
@Component
@Transactional(readOnly = true)
public class SameSpot implements SourceNotices {

    private final WorkOrderRows orders;
    private final OwnerNotices notices;
    private final SpotSettings settings;

    SameSpot(WorkOrderRows orders, OwnerNotices notices, SpotSettings settings) {
        this.orders = orders;
        this.notices = notices;
        this.settings = settings;
    }

    /** Origins whose work on the item was finished here within the window before this order was opened. */
    public int cleanedBefore(WorkOrder order) {
        return (int) orders
                .findByItemAndStateAndFinishedAtGreaterThanEqual(
                        order.item(), State.DONE, order.openedAt().minus(window()))
                .stream()
                .filter(other -> near(order, other))
                .map(WorkOrder::origin)
                .distinct()
                .count();
    }

    /** What an earlier round of the same matter counted. */
    public int marked(SubjectRef origin) {
        return rounds(origin).stream().mapToInt(WorkOrder::resoilCount).max().orElse(0);
    }

    public Duration window() {
        return settings.resoilWindow();
    }

    private boolean near(WorkOrder order, WorkOrder other) {
        return !other.origin().equals(order.origin()) && order.at().distanceTo(other.at()) <= settings.sameSpotM();
    }

    @Override
    public List<Notice> of(SubjectRef origin) {
        return ofOrders(rounds(origin)).map(OwnerNotice::view).toList();
    }

    @Override
    public Optional<Notice> earlierAtSpot(SubjectRef origin, Instant found) {
        return rounds(origin).stream()
                .reduce((first, last) -> last)
                .flatMap(order -> ofOrders(earlier(order, found))
                        .filter(n ->
                                n.noticedAt().isBefore(found) && !n.noticedAt().isBefore(found.minus(window())))
                        .max(Comparator.comparing(OwnerNotice::noticedAt)))
                .map(OwnerNotice::view);
    }

    /** Work may have been open for as long as the window itself before its notice was given. */
    private List<WorkOrder> earlier(WorkOrder order, Instant found) {
        return orders
                .findByItemAndPerformerAndOpenedAtBetween(
                        order.item(), order.performer(), found.minus(window().multipliedBy(2)), found)
                .stream()
                .filter(other -> near(order, other))
                .toList();
    }

    private List<WorkOrder> rounds(SubjectRef origin) {
        return orders.findByOriginKindAndOriginNumberOrderByRound(origin.kind(), origin.number());
    }

    private java.util.stream.Stream<OwnerNotice> ofOrders(List<WorkOrder> of) {
        return of.isEmpty()
                ? java.util.stream.Stream.empty()
                : notices
                        .findByWorkOrderInOrderById(
                                of.stream().map(WorkOrder::number).toList())
                        .stream();
    }
}
