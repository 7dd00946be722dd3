package cn.bense.audit;

import cn.bense.worktime.PlannedJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The heads of all chains are noted every hour, and all chains are checked every night. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    @Bean
    PlannedJob auditHeadsJob(ChainAnchors anchors) {
        return new PlannedJob("audit-heads", "0 0 * * * *", PlannedJob.Missed.LAST, anchors::note);
    }

    @Bean
    PlannedJob auditCheckJob(ChainChecks checks) {
        return new PlannedJob("audit-check", "0 10 2 * * *", PlannedJob.Missed.LAST, dueAt -> checks.run("system"));
    }
}
