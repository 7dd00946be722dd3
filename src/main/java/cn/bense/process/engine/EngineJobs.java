package cn.bense.process.engine;

import cn.bense.process.DueJobs;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's timers, run in order by hand, and its clock kept on ours. */
@Component
class EngineJobs implements DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(EngineJobs.class);

    private final ManagementService management;
    private final Clock clock;
    private final JobExecutor executor;
    private final boolean active;

    EngineJobs(
            @Lazy ManagementService management,
            Clock clock,
            @Lazy JobExecutor executor,
            @Value("${bense.jobs.active:true}") boolean active) {
        this.management = management;
        this.clock = clock;
        this.executor = executor;
        this.active = active;
    }

    @Override
    public void hold() {
        executor.shutdown();
    }

    @Override
    public void release() {
        if (active) {
            executor.start();
        }
    }

    @PostConstruct
    @Override
    public void alignClock() {
        var offset = Duration.between(Clock.systemUTC().instant(), clock.instant());
        if (offset.abs().compareTo(Duration.ofSeconds(1)) < 0) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(offset.toMillis());
        }
    }

    @Override
    public @Nullable Instant nextDue() {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .timers()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(job -> job.getDuedate().toInstant())
                .orElse(null);
    }

    @Override
    public int runUntil(Instant until) {
        int ran = 0;
        for (var job = next(until); job != null; job = next(until)) {
            run(job);
            ran++;
        }
        return ran;
    }

    private @Nullable Job next(Instant until) {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .timers()
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            // the engine has counted the retry down; it shows on the operations page when none is left
            LOG.warn("job {} failed", job.getId(), failed);
        }
    }
}
