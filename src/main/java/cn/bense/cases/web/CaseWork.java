package cn.bense.cases.web;

import cn.bense.cases.CaseView;
import cn.bense.cleanup.WorkOrders;
import cn.bense.cleanup.WorkOrders.Step;
import cn.bense.cleanup.WorkOrders.WorkOrderView;
import cn.bense.organization.Staff;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskBook;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The rounds of work on a case, step by step with the values as the form called them. */
@Component
class CaseWork {

    private final WorkOrders orders;
    private final TaskBook tasks;
    private final Staff staff;

    CaseWork(WorkOrders orders, TaskBook tasks, Staff staff) {
        this.orders = orders;
        this.tasks = tasks;
        this.staff = staff;
    }

    /** One work order with its finished steps and the one that waits. */
    record Round(
            WorkOrderView order, List<Line> done, @Nullable String waiting) {}

    /** One finished step in words. */
    record Line(String name, String by, Instant at, List<String> values, int photos) {}

    void fill(ModelAndView page, CaseView c) {
        var rounds = orders.of(new SubjectRef("case", c.number())).stream()
                .map(this::round)
                .toList();
        page.addObject("rounds", rounds);
        page.addObject(
                "stepCount", rounds.stream().mapToInt(r -> r.done().size()).sum());
    }

    /** By when an open desk step of the case is due, null when it does not wait there. */
    @Nullable
    Instant waitsUntil(CaseView c, String element) {
        return tasks.openAt(c.number(), element).map(HumanTask::dueAt).orElse(null);
    }

    private Round round(WorkOrderView order) {
        var steps = tasks.of(new SubjectRef("work-order", order.number()));
        var waiting = steps.stream()
                .filter(HumanTask::open)
                .map(HumanTask::name)
                .findFirst()
                .orElse(null);
        return new Round(order, order.steps().stream().map(s -> line(s, steps)).toList(), waiting);
    }

    private Line line(Step step, List<HumanTask> steps) {
        var form =
                steps.stream().filter(t -> t.element().equals(step.element())).findFirst();
        var values = new ArrayList<String>();
        step.fields().forEach((id, value) -> values.add(spoken(form, id, value)));
        return new Line(step.name(), staff.nameOf(step.by()), step.at(), values, step.photos());
    }

    /** 清出量 12.5 kg, with the form's own words for the field and its choices. */
    private static String spoken(Optional<HumanTask> form, String id, Object value) {
        var field = form.stream()
                .flatMap(t -> t.fields().stream())
                .filter(f -> f.id().equals(id))
                .findFirst();
        var said = field.stream()
                .flatMap(f -> f.values().stream())
                .filter(choice -> choice.id().equals(String.valueOf(value)))
                .map(HumanTask.Choice::label)
                .findFirst()
                .orElseGet(() -> plain(value));
        var unit = field.map(f -> f.properties().getOrDefault("unit", "")).orElse("");
        return field.map(HumanTask.Field::label).orElse(id) + "：" + said + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String plain(Object value) {
        return Map.of("true", "是", "false", "否").getOrDefault(String.valueOf(value), String.valueOf(value));
    }
}
