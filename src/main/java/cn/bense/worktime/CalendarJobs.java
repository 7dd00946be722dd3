package cn.bense.worktime;

import cn.bense.shared.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timetable's own jobs: each day and each month closes once, at 00:00. */
@Configuration(proxyBeanMethods = false)
class CalendarJobs {

    private static final Duration RUNS_KEPT = Duration.ofDays(90);

    @Bean
    PlannedJob dayClosedJob(ApplicationEventPublisher events, PlannedRuns runs) {
        return new PlannedJob("day-closed", "0 0 0 * * *", PlannedJob.Missed.EACH, dueAt -> {
            runs.forgetBefore(dueAt.minus(RUNS_KEPT));
            events.publishEvent(new DayClosed(dayBefore(dueAt)));
        });
    }

    @Bean
    PlannedJob monthClosedJob(ApplicationEventPublisher events) {
        return new PlannedJob(
                "month-closed",
                "0 0 0 1 * *",
                PlannedJob.Missed.EACH,
                dueAt -> events.publishEvent(new MonthClosed(YearMonth.from(dayBefore(dueAt)))));
    }

    private static LocalDate dayBefore(Instant midnight) {
        return LocalDate.ofInstant(midnight, Zone.SHANGHAI).minusDays(1);
    }
}
