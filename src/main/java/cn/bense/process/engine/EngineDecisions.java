package cn.bense.process.engine;

import cn.bense.process.Decisions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates the newest version of a DMN table that this node started with, and says which version that is. */
@Component
class EngineDecisions implements Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Map<String, DecisionDefinition> latest = new ConcurrentHashMap<>();

    EngineDecisions(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public Outcome decide(String decisionKey, Map<String, Object> inputs) {
        var definition = latest.computeIfAbsent(decisionKey, this::read);
        var rows = decisions
                .evaluateDecisionTableById(definition.getId())
                .variables(inputs)
                .evaluate()
                .getResultList();
        return new Outcome(decisionKey, definition.getVersion(), rows);
    }

    private DecisionDefinition read(String decisionKey) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult();
    }
}
