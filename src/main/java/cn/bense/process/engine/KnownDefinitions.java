package cn.bense.process.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Writes the history's events with the definition from memory instead of reading it for each transaction. */
class KnownDefinitions extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }
}
