package cn.bense.worktime;

import static cn.bense.worktime.CalendarFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedJobTest {

    @Test
    void plansInTheCountysTime() {
        var job = new PlannedJob("daily", "0 0 6 * * *", PlannedJob.Missed.EACH, dueAt -> {});
        assertThat(job.nextAfter(at("2026-04-17 05:59"))).isEqualTo(at("2026-04-17 06:00"));
        assertThat(job.nextAfter(at("2026-04-17 06:00"))).isEqualTo(at("2026-04-18 06:00"));
    }

    @Test
    void refusesABrokenCronAndKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlannedJob("daily", "0 0 25 * * *", PlannedJob.Missed.EACH, dueAt -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlannedJob("Daily", "0 0 6 * * *", PlannedJob.Missed.EACH, dueAt -> {}));
    }

    @Test
    void aMonthClosesAtTheFirstMidnightOfTheNext() {
        List<Object> events = new ArrayList<>();
        var job = new CalendarJobs().monthClosedJob(events::add);
        var due = job.nextAfter(at("2026-04-17 12:00"));
        assertThat(due).isEqualTo(at("2026-05-01 00:00"));
        job.action().run(due);
        assertThat(events).containsExactly(new MonthClosed(java.time.YearMonth.of(2026, 4)));
    }
}
