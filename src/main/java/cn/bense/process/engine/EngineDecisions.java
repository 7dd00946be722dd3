package cn.bense.process.engine;

import cn.bense.process.Decisions;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates the newest version of a DMN table and says which version that was. */
@Component
class EngineDecisions implements Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;

    EngineDecisions(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public Outcome decide(String decisionKey, Map<String, Object> inputs) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult();
        var rows = decisions
                .evaluateDecisionTableByKey(decisionKey)
                .variables(inputs)
                .evaluate()
                .getResultList();
        return new Outcome(decisionKey, definition.getVersion(), rows);
    }
}
