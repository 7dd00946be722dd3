package cn.bense.worktime;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** The one Quartz job, created by Quartz for each beat. Its class name is stored in Quartz' tables. */
@DisallowConcurrentExecution
class TimetableBeat extends QuartzJobBean {

    private final OwnTimetable timetable;

    TimetableBeat(OwnTimetable timetable) {
        this.timetable = timetable;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        timetable.beat();
    }
}
