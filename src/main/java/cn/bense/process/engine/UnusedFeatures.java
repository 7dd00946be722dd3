package cn.bense.process.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Spares the database the engine's questions about what this program never has: subtasks, candidates of tasks (posts and units
 * are in our own rows), messages received by a job. Each was asked at every human task or subscription (docs/adr/0022).
 */
final class UnusedFeatures {

    private UnusedFeatures() {}

    static List<SessionFactory> sessions() {
        var jobDefinitions = new ConcurrentHashMap<String, JobDefinitionEntity>();
        return List.of(
                factory(TaskManager.class, NoSubtasks::new),
                factory(IdentityLinkManager.class, NoCandidates::new),
                factory(JobManager.class, NoMessageJobs::new),
                factory(JobDefinitionManager.class, () -> new KnownJobDefinitions(jobDefinitions)));
    }

    private static SessionFactory factory(Class<? extends Session> type, Supplier<Session> opened) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return opened.get();
            }
        };
    }

    private static final class NoSubtasks extends TaskManager {
        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
        }
    }

    private static final class NoCandidates extends IdentityLinkManager {
        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
            return List.of();
        }
    }

    private static final class NoMessageJobs extends JobManager {
        @Override
        public List<JobEntity> findJobsByConfiguration(String handler, String configuration, @Nullable String tenant) {
            return handler.equals(ProcessEventJobHandler.TYPE)
                    ? List.of()
                    : super.findJobsByConfiguration(handler, configuration, tenant);
        }
    }

    /** Job definitions change when a process is deployed only; none is ever suspended or given a priority. */
    private static final class KnownJobDefinitions extends JobDefinitionManager {

        private final Map<String, JobDefinitionEntity> known;

        KnownJobDefinitions(Map<String, JobDefinitionEntity> known) {
            this.known = known;
        }

        @Override
        public @Nullable JobDefinitionEntity findById(String id) {
            var remembered = known.get(id);
            if (remembered != null) {
                return remembered;
            }
            var found = super.findById(id);
            if (found != null) {
                known.put(id, found);
            }
            return found;
        }
    }
}
