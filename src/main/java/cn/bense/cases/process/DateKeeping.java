package cn.bense.cases.process;

import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.WorkOpening;
import cn.bense.process.TaskDesk;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A deadline moved: work order, timers and inbox follow together. */
@Component
class DateKeeping {

    private final WorkOpening work;
    private final CaseProcess process;
    private final TaskDesk tasks;

    DateKeeping(WorkOpening work, CaseProcess process, @Lazy TaskDesk tasks) {
        this.work = work;
        this.process = process;
        this.tasks = tasks;
    }

    void redate(CaseFile file) {
        work.redate(file);
        process.redated(file.number(), file.deadline().warnAt(), file.deadline().dueAt());
        tasks.refresh(file.number());
    }
}
