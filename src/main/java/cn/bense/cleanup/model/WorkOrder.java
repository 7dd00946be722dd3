package cn.bense.cleanup.model;

import cn.bense.cleanup.NewWorkOrder;
import cn.bense.cleanup.WorkOrders.State;
import cn.bense.cleanup.WorkOrders.Step;
import cn.bense.cleanup.WorkOrders.WorkOrderView;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.SubjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** One round of work for one origin (作业单). */
@Entity
@Table(name = "cleanup_work_order")
public class WorkOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @NaturalId
    private String number;

    private String originKind;
    private String originNumber;
    private String item;
    private String process;
    private String performer;
    private int round;
    private String region;
    private String title;
    private String place;
    private double lat;
    private double lon;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant openedAt;
    private @Nullable Instant startedAt;
    private Instant dueAt;
    private Instant warnAt;
    private @Nullable Instant finishedAt;

    private int resoilCount;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WorkOrder() {}

    public WorkOrder(String number, NewWorkOrder order, Instant now) {
        this.number = number;
        this.originKind = order.origin().kind();
        this.originNumber = order.origin().number();
        this.item = order.item();
        this.process = order.process();
        this.performer = order.performer();
        this.round = order.round();
        this.region = order.region();
        this.title = order.title();
        this.place = order.place();
        this.lat = order.at().lat();
        this.lon = order.at().lon();
        this.state = State.OPEN;
        this.openedAt = now;
        this.dueAt = order.dueAt();
        this.warnAt = order.warnAt();
    }

    /** A step was done; true when it is the first one. */
    public boolean recordStep(Instant at) {
        requireOpen();
        if (startedAt != null) {
            return false;
        }
        startedAt = at;
        return true;
    }

    public void finish(Instant at) {
        requireOpen();
        state = State.DONE;
        finishedAt = at;
    }

    public void cancel() {
        if (state == State.OPEN) {
            state = State.CANCELLED;
        }
    }

    public void redate(Instant newDue, Instant newWarn) {
        dueAt = newDue;
        warnAt = newWarn;
    }

    /** The spot was cleaned {@code times} times within the window before this order was opened. */
    public void markResoiled(int times) {
        resoilCount = times;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw DomainException.conflict("work-order-not-open", number, state);
        }
    }

    public SubjectRef origin() {
        return new SubjectRef(originKind, originNumber);
    }

    public SubjectRef ref() {
        return new SubjectRef("work-order", number);
    }

    public String number() {
        return number;
    }

    public String process() {
        return process;
    }

    public String performer() {
        return performer;
    }

    public String place() {
        return place;
    }

    public String region() {
        return region;
    }

    public String item() {
        return item;
    }

    public GeoPoint at() {
        return new GeoPoint(lat, lon);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public int resoilCount() {
        return resoilCount;
    }

    public WorkOrderView view(List<Step> steps) {
        return new WorkOrderView(
                number,
                origin(),
                round,
                item,
                process,
                performer,
                title,
                place,
                lat,
                lon,
                state,
                openedAt,
                startedAt,
                dueAt,
                warnAt,
                finishedAt,
                resoilCount,
                steps);
    }
}
