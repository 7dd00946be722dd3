package cn.bense.process.engine;

import cn.bense.process.TaskSubjects;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes our inbox row when the engine opens a human task, and closes it when the task vanishes. */
@Component
class HumanTaskKeeper {

    private final EntityManager entities;
    private final ObjectProvider<TaskSubjects> subjects;
    private final Clock clock;

    HumanTaskKeeper(EntityManager entities, ObjectProvider<TaskSubjects> subjects, Clock clock) {
        this.entities = entities;
        this.subjects = subjects;
        this.clock = clock;
    }

    void opened(DelegateTask task, String post) {
        var execution = (ExecutionEntity) task.getExecution();
        var process = processKey(task.getProcessDefinitionId());
        var businessKey = execution.getProcessBusinessKey();
        var card = subjectsOf(process).card(businessKey, task.getTaskDefinitionKey(), post);
        entities.persist(new HumanTaskRow(task, process, businessKey, rootKey(execution), post, card, clock.instant()));
    }

    void vanished(DelegateTask task) {
        vanished(task.getId());
    }

    void vanished(String taskId) {
        var row = entities.find(HumanTaskRow.class, taskId);
        if (row != null) {
            row.vanish();
        }
    }

    TaskSubjects subjectsOf(String process) {
        return subjects.stream()
                .filter(s -> s.handles(process))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room handles the tasks of " + process));
    }

    private static String rootKey(ExecutionEntity execution) {
        var instance = execution.getProcessInstance();
        while (instance.getSuperExecution() != null) {
            instance = instance.getSuperExecution().getProcessInstance();
        }
        return instance.getBusinessKey();
    }

    /** A definition id reads {@code key:version:uuid}. */
    static String processKey(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }
}
