package cn.bense.process.engine;

import cn.bense.process.ProcessDesk;
import cn.bense.shared.DomainException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drives instances by their business key, always inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineDesk implements ProcessDesk {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HumanTaskKeeper keeper;

    EngineDesk(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ManagementService management,
            HumanTaskKeeper keeper) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.keeper = keeper;
    }

    @Override
    public void start(String definitionKey, String businessKey, Map<String, Object> routing) {
        Overtaken.by(() -> runtime.startProcessInstanceByKey(definitionKey, businessKey, routing));
    }

    @Override
    public void begin(String message, String startElementId, String businessKey) {
        var living = instance(businessKey);
        if (living == null) {
            Overtaken.by(() -> runtime.startProcessInstanceByMessage(message, businessKey));
        } else {
            Overtaken.by(() -> runtime.createProcessInstanceModification(living.getId())
                    .startBeforeActivity(startElementId)
                    .execute());
        }
    }

    @Override
    public boolean tell(String message, String businessKey, Map<String, Object> routing) {
        var instance = instance(businessKey);
        if (instance == null) {
            return false;
        }
        var waiting = runtime.createEventSubscriptionQuery()
                .processInstanceId(instance.getId())
                .eventType("message")
                .eventName(message)
                .list();
        waiting.stream()
                .map(EventSubscription::getExecutionId)
                .forEach(execution -> Overtaken.by(() -> runtime.messageEventReceived(message, execution, routing)));
        return !waiting.isEmpty();
    }

    @Override
    public void completeTask(String businessKey, String elementId, Map<String, Object> routing) {
        var task =
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(elementId)
                        .list()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> DomainException.conflict("task-gone", elementId));
        keeper.vanished(task.getId());
        Overtaken.by(() -> tasks.complete(task.getId(), routing));
    }

    @Override
    public int reschedule(String businessKey, String timerElementId, Instant due) {
        var instance = instance(businessKey);
        if (instance == null) {
            return 0;
        }
        var timers = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timerElementId)
                .timers()
                .list();
        timers.stream().map(Job::getId).forEach(id -> management.setJobDuedate(id, Date.from(due)));
        return timers.size();
    }

    private @org.jspecify.annotations.Nullable ProcessInstance instance(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).active().list().stream()
                .findFirst()
                .orElse(null);
    }
}
