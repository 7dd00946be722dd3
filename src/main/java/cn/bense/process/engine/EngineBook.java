package cn.bense.process.engine;

import cn.bense.process.ProcessBook;
import cn.bense.shared.DomainException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads instances, drawings and failed jobs from the engine, for the pages of one case and for operations. */
@Component
@Transactional
class EngineBook implements ProcessBook {

    /** Frames around what waits; the token is inside them. */
    private static final Set<String> SCOPES = Set.of("subProcess", "multiInstanceBody");

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final HumanTaskRows tasks;

    EngineBook(
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy HistoryService history,
            @Lazy ManagementService management,
            HumanTaskRows tasks) {
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.tasks = tasks;
    }

    @Override
    public Optional<Standing> standing(String definitionKey, String businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(definitionKey)
                .processInstanceBusinessKey(businessKey)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                // Start times are whole seconds on MySQL: of two within one, the living one is the later.
                .sorted(Comparator.comparing(i -> i.getEndTime() == null))
                .map(this::standing)
                .reduce(Standing::then);
    }

    private Standing standing(HistoricProcessInstance instance) {
        var passed = new LinkedHashSet<String>();
        var active = new TreeSet<String>();
        for (var activity : activities(instance.getId())) {
            if (activity.getEndTime() == null) {
                if (!SCOPES.contains(activity.getActivityType())) {
                    active.add(drawn(activity.getActivityId()));
                }
            } else if (!activity.isCanceled()) {
                passed.add(drawn(activity.getActivityId()));
            }
        }
        if (instance.getEndTime() != null) {
            active.clear();
        } else {
            waitingEvents(instance.getId()).stream().map(EngineBook::drawn).forEach(active::add);
        }
        var calls = history
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::standing)
                .toList();
        return new Standing(
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionVersion(),
                Objects.requireNonNullElse(instance.getBusinessKey(), ""),
                List.copyOf(active),
                List.copyOf(passed),
                calls);
    }

    /** The engine gives a multi-instance activity a body of its own; the drawing has one element. */
    private static String drawn(String activityId) {
        return activityId.replace("#multiInstanceBody", "");
    }

    private List<HistoricActivityInstance> activities(String instanceId) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    /** Elements the engine holds a token at; boundary events and event sub-process starts only listen and do not count. */
    private List<String> waitingEvents(String instanceId) {
        var known = runtime.createProcessInstanceQuery().processInstanceId(instanceId);
        return known.count() == 0 ? List.of() : runtime.getActiveActivityIds(instanceId);
    }

    @Override
    public List<Definition> definitions() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(d -> new Definition(
                        d.getKey(),
                        Objects.requireNonNullElse(d.getName(), d.getKey()),
                        d.getVersion(),
                        runtime.createProcessInstanceQuery()
                                .processDefinitionKey(d.getKey())
                                .count(),
                        d.getResourceName()))
                .toList();
    }

    @Override
    public List<Version> versions() {
        var newest = new HashMap<String, Integer>();
        definitions().forEach(d -> newest.put(d.key(), d.version()));
        return repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(d -> version(d, Objects.equals(newest.get(d.getKey()), d.getVersion())))
                .filter(v -> v.newest() || v.running() > 0)
                .toList();
    }

    private Version version(ProcessDefinition d, boolean newest) {
        var running = runtime.createProcessInstanceQuery()
                .processDefinitionId(d.getId())
                .count();
        return new Version(
                d.getKey(), Objects.requireNonNullElse(d.getName(), d.getKey()), d.getVersion(), newest, running);
    }

    @Override
    public Optional<String> diagram(String definitionKey, int version) {
        return definition(definitionKey, version).map(d -> {
            try (var xml = repository.getProcessModel(d.getId())) {
                return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public List<Element> elements(String definitionKey, int version) {
        return definition(definitionKey, version)
                .map(d -> repository.getBpmnModelInstance(d.getId()).getModelElementsByType(FlowNode.class).stream()
                        .filter(node -> node.getName() != null)
                        .map(node -> new Element(
                                node.getId(),
                                node.getName(),
                                node.getElementType().getTypeName()))
                        .toList())
                .orElse(List.of());
    }

    private Optional<ProcessDefinition> definition(String key, int version) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult());
    }

    @Override
    public Map<String, Long> openTasks(String definitionKey) {
        var counts = new LinkedHashMap<String, Long>();
        tasks.countByElement(definitionKey).forEach(c -> counts.put(c.getElement(), c.getTasks()));
        return counts;
    }

    @Override
    public List<FailedJob> failedJobs(int limit) {
        return management.createJobQuery().withException().listPage(0, limit).stream()
                .map(this::failed)
                .toList();
    }

    private FailedJob failed(Job job) {
        var definition = job.getProcessDefinitionKey();
        return new FailedJob(
                job.getId(),
                definition == null ? "" : definition,
                businessKey(job),
                Objects.requireNonNullElse(job.getFailedActivityId(), ""),
                Objects.requireNonNullElse(job.getExceptionMessage(), ""),
                job.getRetries());
    }

    /** The engine's own housekeeping jobs belong to no instance. */
    private @Nullable String businessKey(Job job) {
        if (job.getProcessInstanceId() == null) {
            return null;
        }
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }

    @Override
    public void retry(String jobId) {
        if (management.createJobQuery().jobId(jobId).count() == 0) {
            throw DomainException.notFound("job");
        }
        management.setJobRetries(jobId, 1);
    }
}
