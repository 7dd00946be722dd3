package cn.bense.cases.model;

import static cn.bense.worktime.CalendarFixture.at;
import static cn.bense.worktime.CalendarFixture.local;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.RequestSettings;
import cn.bense.worktime.CalendarFixture;
import cn.bense.worktime.Deadline;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import cn.bense.worktime.WorkTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What requests do to a deadline, worked by hand over the holidays of 2026 (domain.md 2.2, 5.7). */
class RequestClockTest {

    private static final RequestSettings SETTINGS = new RequestSettings(
            new Limit(2, LimitUnit.WORK_HOUR),
            2,
            Duration.ofMinutes(30),
            50,
            Duration.ofDays(7),
            Duration.ofDays(180),
            5,
            30);

    private final WorkTime workTime = CalendarFixture.workTime();
    private final RequestClock clock = new RequestClock(workTime, SETTINGS);

    @Test
    void givesBackWorkDaysOfASuspensionOverTheNationalHoliday() {
        // dispatched Tuesday 29 September 10:00 with 2 work days: due Thursday 8 October 10:00, the holiday lies
        // between
        var old = workTime.due(at("2026-09-29 10:00"), new Limit(2, LimitUnit.WORK_DAY));
        assertThat(local(old.dueAt())).isEqualTo("2026-10-08 10:00");
        // suspended from the 30th 10:00 until the 9th 10:00: of these count the rest of the 30th, the 8th and the
        // morning of the 9th
        var moved = clock.paused(old, at("2026-09-30 10:00"), at("2026-10-09 10:00"), LimitUnit.WORK_DAY, "挂起（停水）");
        assertThat(workTime.between(at("2026-10-09 10:00"), moved.dueAt(), LimitUnit.WORK_DAY))
                .as("what was left at the request is left at the end")
                .isEqualTo(workTime.between(at("2026-09-30 10:00"), old.dueAt(), LimitUnit.WORK_DAY));
        assertThat(moved.dueAt()).isAfter(at("2026-10-09 10:00"));
        assertThat(moved.warnAt()).isAfter(old.warnAt()).isBefore(moved.dueAt());
        assertThat(moved.explanation())
                .startsWith(old.explanation().toArray(String[]::new))
                .anyMatch(line -> line.contains("挂起（停水）"))
                .anyMatch(line -> line.startsWith("到期改为"));
    }

    @Test
    void countsNothingForASuspensionThatIsAllHoliday() {
        var old = workTime.due(at("2026-09-30 10:00"), new Limit(1, LimitUnit.WORK_DAY));
        var moved = clock.paused(old, at("2026-10-01 09:00"), at("2026-10-06 09:00"), LimitUnit.WORK_DAY, "挂起（停电）");
        assertThat(moved.dueAt()).isEqualTo(old.dueAt());
        assertThat(moved.explanation()).anyMatch(line -> line.contains("都不在计时时间内"));
    }

    @Test
    void extendsToTheDateDecidedAndTheWarningByFourFifths() {
        var old = workTime.due(at("2026-05-18 08:58"), new Limit(2, LimitUnit.WORK_HOUR));
        var next = clock.extended(old, at("2026-05-18 14:58"), LimitUnit.WORK_HOUR, "量大");
        assertThat(local(next.dueAt())).isEqualTo("2026-05-18 14:58");
        assertThat(Duration.between(old.warnAt(), next.warnAt())).isEqualTo(Duration.ofMinutes(192)); // 80 % of 4 h
        assertThat(next.explanation()).last().asString().contains("2026-05-18 10:58", "2026-05-18 14:58", "量大");
    }

    @Test
    void keepsTheWarningOfAnExtensionThatAddsNothing() {
        var old = new Deadline(at("2026-05-18 10:58"), at("2026-05-18 10:34"), java.util.List.of("x"), false);
        assertThat(clock.extended(old, at("2026-05-18 10:58"), LimitUnit.WORK_HOUR, "")
                        .warnAt())
                .isEqualTo(old.warnAt());
    }
}
