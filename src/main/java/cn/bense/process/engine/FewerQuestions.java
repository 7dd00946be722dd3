package cn.bense.process.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;

/** Has the engine ask the database only for what this program uses (docs/adr/0022); LifecycleCostIT counts what is left. */
class FewerQuestions extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl c) {
        c.setHistoryEventProducer(new KnownDefinitions());
        c.setHistoryEventHandler(new LeanHistory());
        c.setIncidentHandlers(new HashMap<>(Map.of(Incident.FAILED_JOB_HANDLER_TYPE, new SoundJobs())));
        c.setCustomSessionFactories(new ArrayList<>(UnusedFeatures.sessions()));
    }

    /** After the deployers are there, before anything is deployed. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl c) {
        var definitions = new RememberedDefinitions();
        definitions.setDeployers(c.getDeployers());
        c.setDeploymentCache(definitions);
    }
}
