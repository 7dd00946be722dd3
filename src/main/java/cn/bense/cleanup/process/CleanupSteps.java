package cn.bense.cleanup.process;

import cn.bense.audit.NumberRegister;
import cn.bense.cleanup.LeaveRoadReminder;
import cn.bense.cleanup.Resoiled;
import cn.bense.cleanup.WorkOrders;
import cn.bense.cleanup.WorkOrigin;
import cn.bense.cleanup.model.OwnerNotice;
import cn.bense.cleanup.model.OwnerNotices;
import cn.bense.cleanup.model.SameSpot;
import cn.bense.cleanup.model.WorkOrder;
import cn.bense.cleanup.model.WorkOrderRows;
import cn.bense.process.FlowBean;
import cn.bense.process.ProcessDesk;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import cn.bense.worktime.WorkTime;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the cleanup processes may call; each step takes the work order's number and is safe twice. */
@FlowBean
@Component("cleanupSteps")
public class CleanupSteps {

    static final String OWNER_CORRECTION = "owner-correction";
    private static final String DEFAULT_CLAUSE = "淄博市市容和环境卫生管理办法";

    private final WorkOrderRows orders;
    private final WorkOrders desk;
    private final OwnerNotices notices;
    private final SameSpot sameSpot;
    private final List<WorkOrigin> origins;
    private final ProcessDesk processes;
    private final NumberRegister numbers;
    private final WorkTime workTime;
    private final CleanupSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CleanupSteps(
            WorkOrderRows orders,
            WorkOrders desk,
            OwnerNotices notices,
            SameSpot sameSpot,
            @Lazy List<WorkOrigin> origins,
            @Lazy ProcessDesk processes,
            NumberRegister numbers,
            WorkTime workTime,
            CleanupSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.desk = desk;
        this.notices = notices;
        this.sameSpot = sameSpot;
        this.origins = origins;
        this.processes = processes;
        this.numbers = numbers;
        this.workTime = workTime;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** The work is done; the called process ends and the origin takes the feedback. */
    public void finish(String workOrder) {
        order(workOrder).finish(clock.instant());
    }

    /** Gas test failed (ConfinedSpaceFail): nobody goes down, the clock stops until the centre arranges a new test. */
    public void holdForGas(String workOrder) {
        var order = order(workOrder);
        originOf(order).hold(order.origin().number(), "井内气体不合格，停止作业");
    }

    public void resumeAfterGas(String workOrder) {
        var order = order(workOrder);
        originOf(order).release(order.origin().number());
    }

    public Date permitEndsAt(String workOrder) {
        return Date.from(clock.instant().plus(settings.permitValid()));
    }

    public Date trafficWindowEndsAt(String workOrder) {
        return Date.from(clock.instant().plus(settings.trafficWindow()));
    }

    /** Tells the crew to clear the carriageway; only main roads have a window. */
    public void remindLeaveRoad(String workOrder) {
        var order = order(workOrder);
        if (order.region().equals("CORE")) {
            events.publishEvent(new LeaveRoadReminder(workOrder, order.performer(), order.place()));
        }
    }

    /** Soiled again within the window after a cleaning: counted, and told once (domain.md 6.2). */
    public void countResoil(String workOrder) {
        var order = order(workOrder);
        var told = sameSpot.marked(order.origin());
        var count = told > 0 ? told : sameSpot.cleanedBefore(order);
        order.markResoiled(count);
        if (count > 0 && told == 0) {
            events.publishEvent(new Resoiled(
                    workOrder,
                    order.origin(),
                    order.place(),
                    count,
                    sameSpot.window().toDays()));
        }
    }

    /** For instances of drawings that did not name a points row yet. */
    public void noticeOwner(String workOrder) {
        notice(order(workOrder), null);
    }

    public void noticeOwner(String workOrder, String pointsRow) {
        notice(order(workOrder), pointsRow);
    }

    /** Tells the party named in the steps, and starts the follow-up that outlives this work (docs/adr/0005). */
    /** Once per matter and party, however many rounds the work takes. */
    private void notice(WorkOrder order, @Nullable String pointsRow) {
        var party = partyOf(order.number());
        if (sameSpot.of(order.origin()).stream().noneMatch(n -> n.party().equals(party))) {
            tell(order, party, pointsRow);
        }
    }

    private void tell(WorkOrder order, String party, @Nullable String pointsRow) {
        var now = clock.instant();
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(
                now.atZone(Zone.SHANGHAI).toLocalDate());
        var number = "TZ%s-%04d".formatted(day, numbers.next("TZ", day));
        var notice = notices.save(new OwnerNotice(
                number,
                order,
                party,
                DEFAULT_CLAUSE,
                pointsRow,
                now,
                workTime.due(now, settings.ownerTerm()).dueAt()));
        events.publishEvent(notice.noticed());
        processes.start(OWNER_CORRECTION, number, Map.of());
    }

    private String partyOf(String workOrder) {
        return desk.find(workOrder).stream()
                .flatMap(view -> view.steps().stream())
                .map(step -> step.fields().get("party"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .reduce((first, last) -> last)
                .orElse("未写明的当事人");
    }

    public Date noticeTermEndsAt(String notice) {
        return Date.from(notice(notice).termEndsAt());
    }

    public void ownerCorrected(String notice) {
        var corrected = notice(notice);
        corrected.decide(OwnerNotice.Outcome.CORRECTED, clock.instant());
        events.publishEvent(corrected.corrected());
    }

    /** Not mended in its term; enforcement takes it from here. */
    public void ownerRefused(String notice) {
        var refused = notice(notice);
        refused.decide(OwnerNotice.Outcome.REFUSED, clock.instant());
        events.publishEvent(refused.refused());
    }

    public int treeLimit(String workOrder) {
        return settings.treesPerOrder();
    }

    private WorkOrigin originOf(WorkOrder order) {
        return origins.stream()
                .filter(o -> o.handles(order.origin().kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room owns " + order.origin()));
    }

    private WorkOrder order(String number) {
        return orders.findByNumber(number).orElseThrow(() -> DomainException.notFound("work-order", number));
    }

    private OwnerNotice notice(String number) {
        return notices.findByNumber(number).orElseThrow(() -> DomainException.notFound("owner-notice", number));
    }
}
