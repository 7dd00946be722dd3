package cn.bense.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/** An engine in memory with all drawings and stub steps, driven by hand. */
final class WalkEngine {

    private final Map<Object, Object> beans = new HashMap<>();
    private final ProcessEngine engine;

    WalkEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:bpmn-walk;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("bpmn-walk");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(beans);
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        BpmnFiles.named(".bpmn").forEach(file -> deployment.addString(file.toString(), BpmnFiles.text(file)));
        deployment.deploy();
    }

    void use(StubSteps steps) {
        beans.put("caseSteps", steps.cases);
        beans.put("handoverSteps", steps.cases);
        beans.put("deskSteps", steps.desks);
        beans.put("requestSteps", steps.requests);
        beans.put("supervisionSteps", steps.cases);
        beans.put("cleanupSteps", steps.cleanups);
        beans.put("deductionSteps", steps.deductions);
    }

    /** What was passed so far, as {@code key element}. */
    List<String> passed() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .map(activity -> activity.getProcessDefinitionKey() + " " + activity.getActivityId())
                .toList();
    }

    void clear() {
        var runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
    }

    void close() {
        engine.close();
    }

    void start(String key, String businessKey) {
        engine.getRuntimeService().startProcessInstanceByKey(key, businessKey);
    }

    void startByMessage(String message, String businessKey) {
        engine.getRuntimeService().startProcessInstanceByMessage(message, businessKey);
    }

    /** Puts a token at a start of the drawing inside the instance that lives. */
    void enter(String start, String businessKey) {
        var runtime = engine.getRuntimeService();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
        runtime.createProcessInstanceModification(instance.getId())
                .startBeforeActivity(start)
                .execute();
    }

    List<Task> open(String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(element)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    void done(String element, Map<String, Object> routing) {
        assertThat(open(element)).as("open at " + element).isNotEmpty();
        engine.getTaskService().complete(open(element).get(0).getId(), routing);
    }

    void tell(String message, String businessKey) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }

    void fire(String element) {
        var timer = engine.getManagementService()
                .createJobQuery()
                .activityId(element)
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
    }

    long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }
}
