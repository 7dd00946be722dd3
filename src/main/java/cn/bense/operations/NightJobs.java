package cn.bense.operations;

import cn.bense.web.StartupGate;
import cn.bense.worktime.PlannedJob;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the program does for itself every night. Not while the demo makes its data: its clock runs through many nights. */
@Configuration(proxyBeanMethods = false)
class NightJobs {

    @Bean
    PlannedJob nightlyCheckJob(Checking checking, OperationsSettings settings, ObjectProvider<StartupGate> gate) {
        return job("nightly-check", "0 0 2 * * *", checking::nightly, settings, gate);
    }

    @Bean
    PlannedJob nightlyBackupJob(Backups backups, OperationsSettings settings, ObjectProvider<StartupGate> gate) {
        return job("nightly-backup", "0 10 3 * * *", backups::nightly, settings, gate);
    }

    private static PlannedJob job(
            String key, String cron, Runnable work, OperationsSettings settings, ObjectProvider<StartupGate> gate) {
        return new PlannedJob(key, cron, PlannedJob.Missed.LAST, dueAt -> {
            var waiting = gate.getIfAvailable();
            if (settings.nightly() && (waiting == null || waiting.ready())) {
                work.run();
            }
        });
    }
}
