package cn.bense.cleanup.model;

import cn.bense.cleanup.WorkOrders.Step;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskSubmission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person sent with a step: values as JSON text, place and count of photos. */
@Component
public class StepRecords {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final StepRows rows;
    private final JsonMapper json;

    StepRecords(StepRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    public void keep(String workOrder, HumanTask task, TaskSubmission submission, Instant at) {
        rows.save(new StepRow(workOrder, task, submission, json.writeValueAsString(submission.fields()), at));
    }

    /** How often a step was done in an order. */
    public int count(String workOrder, String element) {
        return rows.countByWorkOrderAndElement(workOrder, element);
    }

    /** What was said for a field in an order's steps, in their order. */
    public List<String> values(String workOrder, String field) {
        return of(workOrder).stream()
                .map(step -> step.fields().get(field))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    List<Step> of(String workOrder) {
        return rows.findByWorkOrderOrderById(workOrder).stream()
                .map(r -> new Step(
                        r.element(),
                        r.name(),
                        r.actor(),
                        r.doneAt(),
                        json.readValue(r.fieldValues(), VALUES),
                        r.photos(),
                        r.lat(),
                        r.lon(),
                        r.accuracyM()))
                .toList();
    }
}
