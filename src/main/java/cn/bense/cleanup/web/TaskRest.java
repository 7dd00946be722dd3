package cn.bense.cleanup.web;

import cn.bense.cleanup.TaskInbox;
import cn.bense.cleanup.WorkOrders;
import cn.bense.cleanup.WorkOrders.WorkOrderView;
import cn.bense.cleanup.WorkOrigin;
import cn.bense.organization.Person;
import cn.bense.process.TaskBook;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.Page;
import cn.bense.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "tasks", description = "One inbox for every human step of every process, and the work orders behind them")
@RestController
@RequestMapping("/api/v1")
class TaskRest {

    private static final int MAX = 200;

    private final TaskInbox inbox;
    private final WorkOrders orders;
    private final List<WorkOrigin> origins;
    private final Clock clock;

    TaskRest(TaskInbox inbox, WorkOrders orders, List<WorkOrigin> origins, Clock clock) {
        this.inbox = inbox;
        this.orders = orders;
        this.origins = origins;
        this.clock = clock;
    }

    record Submission(
            @Nullable Map<String, Object> fields,
            @Nullable Map<String, List<String>> photos,
            @Nullable At at) {}

    record At(
            double lat,
            double lon,
            @Nullable Double accuracy,
            @Nullable OffsetDateTime deviceTime) {
        TaskSubmission.At toAt() {
            return new TaskSubmission.At(
                    lat, lon, accuracy == null ? 0 : accuracy, deviceTime == null ? null : deviceTime.toInstant());
        }
    }

    record Assignment(@Nullable String person) {}

    @Operation(summary = "The caller's open tasks, by deadline or by distance from lat, lon")
    @GetMapping("/tasks")
    Page<TaskJson> tasks(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String lamp,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable Double lon,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Boolean mine,
            @Parameter(hidden = true) Person person) {
        if (limit < 1 || limit > MAX) {
            throw DomainException.malformed("limit-range", limit, MAX);
        }
        var now = clock.instant();
        var page = subject == null
                ? inbox.open(person, null, kind, TaskBook.Sort.DUE, limit, after)
                : new Page<>(inbox.ofSubject(person, subject), null);
        var rows =
                page.items().stream().map(t -> TaskJson.of(t, now)).filter(t -> lamp == null || lamp.equals(t.lamp()));
        if (sort.equals("distance") && lat != null && lon != null) {
            var here = new GeoPoint(lat, lon);
            rows = rows.sorted(Comparator.comparingDouble(t -> distance(here, t)));
        }
        return new Page<>(rows.toList(), page.next());
    }

    private static double distance(GeoPoint here, TaskJson t) {
        return t.lat() == null || t.lon() == null ? Double.MAX_VALUE : here.distanceTo(new GeoPoint(t.lat(), t.lon()));
    }

    @Operation(summary = "One task with its form; 404 when it is not the caller's")
    @GetMapping("/tasks/{id}")
    TaskJson task(@PathVariable String id, @Parameter(hidden = true) Person person) {
        return TaskJson.of(inbox.find(person, id), clock.instant());
    }

    @Operation(
            summary = "Finishes a task with its fields and photos by evidence kind",
            description =
                    "The order of the photos of a kind tells what each shows (form.evidence[].shots): of `after` the first is"
                            + " the wide shot, the second the close one. `min` is the number needed now: a tree pit round asks one photo"
                            + " for each started five trees.")
    @ApiResponse(responseCode = "200", description = "the finished task")
    @ApiResponse(
            responseCode = "403",
            description = "separation: the caller already had another hand in the case",
            content = {})
    @ApiResponse(
            responseCode = "409",
            description = "task-done, stale",
            content = {})
    @ApiResponse(
            responseCode = "422",
            description = "form-incomplete with errors fields.<id> and photos.<kind>",
            content = {})
    @PostMapping("/tasks/{id}/complete")
    TaskJson complete(
            @PathVariable String id,
            @RequestBody Submission body,
            @Parameter(hidden = true) Person person,
            IfMatch seen) {
        var done = inbox.complete(
                person,
                id,
                body.fields() == null ? Map.of() : body.fields(),
                body.photos() == null ? Map.of() : body.photos(),
                body.at() == null ? null : body.at().toAt(),
                seen.version());
        return TaskJson.of(done, clock.instant());
    }

    @Operation(summary = "Hands a task to a person of the same unit")
    @PostMapping("/tasks/{id}/assign")
    TaskJson assign(@PathVariable String id, @RequestBody Assignment body, @Parameter(hidden = true) Person person) {
        if (body.person() == null) {
            throw DomainException.invalidField("person", "value-required", "person");
        }
        inbox.assign(person, id, body.person());
        return TaskJson.of(inbox.seen(person, id), clock.instant());
    }

    @Operation(summary = "A work order with its steps: who, when, evidence")
    @GetMapping("/work-orders/{number}")
    WorkOrderView workOrder(@PathVariable String number, @Parameter(hidden = true) Person person) {
        return orders.find(number)
                .filter(o -> person.unit().equals(o.performer()) || maySeeOrigin(person, o))
                .orElseThrow(() -> DomainException.notFound("work-order", number));
    }

    private boolean maySeeOrigin(Person person, WorkOrderView order) {
        return origins.stream()
                .filter(o -> o.handles(order.origin().kind()))
                .anyMatch(o -> o.maySee(person, order.origin().number()));
    }
}
