package cn.bense.cleanup.process;

import cn.bense.catalog.Catalog;
import cn.bense.cleanup.WorkOrigin;
import cn.bense.cleanup.WorkStepDone;
import cn.bense.cleanup.model.StepRecords;
import cn.bense.cleanup.model.WorkOrder;
import cn.bense.cleanup.model.WorkOrderRows;
import cn.bense.contract.Contracts;
import cn.bense.organization.Staff;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskSubjects;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks of every cleanup process: any process that an item of the catalogue names. */
@Component
class CleanupTasks implements TaskSubjects {

    private static final String PERFORMER = "PERFORMER";
    private static final String OWNER = "OWNER";

    private final WorkOrderRows orders;
    private final StepRecords steps;
    private final StepEvidence evidence;
    private final Catalog catalog;
    private final Contracts contracts;
    private final Staff staff;
    private final List<WorkOrigin> origins;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CleanupTasks(
            WorkOrderRows orders,
            StepRecords steps,
            StepEvidence evidence,
            Catalog catalog,
            Contracts contracts,
            Staff staff,
            @Lazy List<WorkOrigin> origins,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.steps = steps;
        this.evidence = evidence;
        this.catalog = catalog;
        this.contracts = contracts;
        this.staff = staff;
        this.origins = origins;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean handles(String definitionKey) {
        return catalog.items(clock.instant()).stream().anyMatch(i -> i.process().equals(definitionKey));
    }

    @Override
    public Card card(String businessKey, String element, String post) {
        var order = order(businessKey);
        var view = order.view(List.of());
        return new Card(
                "work-order",
                view.title(),
                view.place(),
                view.lat(),
                view.lon(),
                unitFor(order, post),
                view.dueAt(),
                view.warnAt());
    }

    /** Who must act: the performer itself, or for the owner's signature the centre that owns the item. */
    private @Nullable String unitFor(WorkOrder order, String post) {
        return switch (post) {
            case PERFORMER -> order.performer();
            case OWNER -> ownerOf(order);
            default -> null;
        };
    }

    private String ownerOf(WorkOrder order) {
        return contracts.contracts().stream()
                .filter(c -> c.contractor().equals(order.performer()))
                .map(Contracts.Contract::owner)
                .findFirst()
                .orElseGet(() -> catalog.item(order.item(), clock.instant())
                        .map(Catalog.Item::ownerUnit)
                        .orElse(order.performer()));
    }

    @Override
    public HumanTask.EvidenceNeed need(String businessKey, HumanTask.EvidenceNeed drawn) {
        return evidence.need(order(businessKey), drawn);
    }

    @Override
    public void lock(String businessKey) {
        orders.originOf(businessKey).ifPresent(origin -> originOf(origin).lock(origin.number()));
        if (orders.findLockedByNumber(businessKey).isEmpty()) {
            throw DomainException.notFound("work-order", businessKey);
        }
    }

    @Override
    public void completing(HumanTask task, TaskSubmission sent) {
        var order = order(task.subject().number());
        var submission = evidence.named(order, task, sent);
        if (task.post().equals(PERFORMER)) {
            staff.find(submission.actor())
                    .ifPresent(fixer ->
                            originOf(order.origin()).checkFixer(order.origin().number(), fixer));
        }
        var now = clock.instant();
        steps.keep(order.number(), task, submission, now);
        evidence.bind(order, task, submission);
        var first = order.recordStep(now);
        events.publishEvent(new WorkStepDone(
                order.number(), order.origin(), task.element(), task.name(), submission.actor(), first));
    }

    private WorkOrigin originOf(SubjectRef origin) {
        return origins.stream()
                .filter(o -> o.handles(origin.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room owns " + origin));
    }

    private WorkOrder order(String number) {
        return orders.findByNumber(number).orElseThrow(() -> DomainException.notFound("work-order", number));
    }
}
