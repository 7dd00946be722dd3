package cn.bense.worktime;

import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the stored beat as the code wants it: scheduled when missing, rescheduled only when its cron differs. Replacing
 * it at every start would let it fire twice when a second node comes up (seen with two nodes on one MariaDB).
 */
@Component
@Profile("!test")
class BeatSchedule {

    static final String CRON = "0/15 * * * * ?";

    private static final JobKey JOB = JobKey.jobKey("timetable-beat");
    private static final TriggerKey TRIGGER = TriggerKey.triggerKey("timetable-beat");

    private final Scheduler scheduler;

    BeatSchedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void keep() throws SchedulerException {
        if (!(scheduler.getTrigger(TRIGGER) instanceof CronTrigger stored)) {
            schedule();
        } else if (!stored.getCronExpression().equals(CRON)) {
            scheduler.rescheduleJob(TRIGGER, trigger());
        }
    }

    private void schedule() throws SchedulerException {
        try {
            scheduler.scheduleJob(job(), trigger());
        } catch (ObjectAlreadyExistsException scheduledByAnotherNode) {
            // its trigger serves as well
        }
    }

    private static JobDetail job() {
        return JobBuilder.newJob(TimetableBeat.class).withIdentity(JOB).build();
    }

    /** A missed beat is not made up for: the next one sees everything that fell due. */
    private static CronTrigger trigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity(TRIGGER)
                .forJob(JOB)
                .withSchedule(CronScheduleBuilder.cronSchedule(CRON).withMisfireHandlingInstructionDoNothing())
                .build();
    }
}
