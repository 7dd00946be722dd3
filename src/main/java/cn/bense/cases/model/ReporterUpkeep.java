package cn.bense.cases.model;

import cn.bense.worktime.PlannedJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night: erase what is kept no longer, and seal anew what an older key sealed. */
@Configuration(proxyBeanMethods = false)
class ReporterUpkeep {

    @Bean
    PlannedJob reporterUpkeepJob(SealedReporters reporters) {
        return new PlannedJob("reporter-upkeep", "0 20 3 * * *", PlannedJob.Missed.LAST, dueAt -> {
            reporters.eraseDue(dueAt);
            reporters.rekey();
        });
    }
}
