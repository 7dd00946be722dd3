package cn.bense.process.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Incidents of failed jobs; a job that never failed has none, so nobody looks for it when the job goes. */
class SoundJobs extends DefaultIncidentHandler {

    SoundJobs() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        var job = Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntity(JobEntity.class, context.getConfiguration());
        var sound = job != null && job.getRetries() > 0 && job.getExceptionMessage() == null;
        if (!sound) {
            super.removeIncident(context, resolved);
        }
    }
}
