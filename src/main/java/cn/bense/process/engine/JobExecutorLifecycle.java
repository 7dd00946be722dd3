package cn.bense.process.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/** Ties the job executor to the context's life. */
class JobExecutorLifecycle implements SmartLifecycle {

    private final JobExecutor executor;
    private final boolean active;

    JobExecutorLifecycle(JobExecutor executor, boolean active) {
        this.executor = executor;
        this.active = active;
    }

    @Override
    public boolean isAutoStartup() {
        return active;
    }

    @Override
    public void start() {
        executor.start();
    }

    /** Waits up to 60 s and works off what is queued. */
    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
