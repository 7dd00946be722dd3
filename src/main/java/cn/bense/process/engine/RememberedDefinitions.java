package cn.bense.process.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Answers for definitions from memory: they come from the jar only and change at start only (docs/adr/0022). A node starts
 * instances of the versions it knew at its own start, which are those its code was built with.
 */
class RememberedDefinitions extends DeploymentCache {

    private static final int CAPACITY = 1_000;

    private final Map<String, String> latest = new ConcurrentHashMap<>();

    RememberedDefinitions() {
        super(new DefaultCacheFactory(), CAPACITY);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        var known = findProcessDefinitionFromCache(id);
        return known != null ? known : super.findDeployedProcessDefinitionById(id);
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKey(String key) {
        return latest(key, () -> super.findDeployedLatestProcessDefinitionByKey(key));
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKeyAndTenantId(
            String key, @Nullable String tenant) {
        return tenant == null
                ? latest(key, () -> super.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, null))
                : super.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, tenant);
    }

    private ProcessDefinitionEntity latest(String key, Supplier<ProcessDefinitionEntity> stored) {
        var id = latest.get(key);
        var known = id == null ? null : findProcessDefinitionFromCache(id);
        if (known != null) {
            return known;
        }
        var found = stored.get();
        latest.put(key, found.getId());
        return found;
    }

    @Override
    public void addProcessDefinition(ProcessDefinitionEntity definition) {
        latest.remove(definition.getKey());
        super.addProcessDefinition(definition);
    }

    @Override
    public DecisionDefinitionEntity findDeployedDecisionDefinitionById(String id) {
        var known = findDecisionDefinitionFromCache(id);
        return known != null ? known : super.findDeployedDecisionDefinitionById(id);
    }
}
