package cn.bense.worktime;

import static cn.bense.worktime.CalendarFixture.at;
import static cn.bense.worktime.CalendarFixture.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.shared.DomainException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked by hand from domain.md 5.7 and the holiday notices, not from the code. */
class CalendarArithmeticTest {

    private final WorkTime workTime = CalendarFixture.workTime();

    @ParameterizedTest(name = "{0} + {1} {2} = {3}")
    @CsvSource({
        // field hours stop from 21:00 to 06:00 and know no rest day
        "2026-04-17 20:30, 8,   WORK_HOUR,      2026-04-18 13:30, 2026-04-18 11:54",
        "2026-05-17 17:20, 8,   WORK_HOUR,      2026-05-18 10:20, 2026-05-18 08:44",
        "2026-04-17 23:10, 2,   WORK_HOUR,      2026-04-18 08:00, 2026-04-18 07:36",
        "2026-04-17 21:00, 1,   WORK_HOUR,      2026-04-18 07:00, 2026-04-18 06:48",
        "2026-04-17 13:00, 8,   WORK_HOUR,      2026-04-17 21:00, 2026-04-17 19:24",
        "2026-04-17 20:30, 40,  WORK_HOUR,      2026-04-20 15:30, 2026-04-20 07:30",
        "2026-05-01 10:00, 4,   WORK_HOUR,      2026-05-01 14:00, 2026-05-01 13:12",
        // the clock knows neither night nor holiday
        "2026-04-30 23:00, 4,   EMERGENCY_HOUR, 2026-05-01 03:00, 2026-05-01 02:12",
        // the May holiday 2026 is 1 to 5 May, Saturday 9 May is worked
        "2026-04-30 15:00, 1,   WORK_DAY,       2026-05-06 15:00, 2026-05-06 12:00",
        "2026-04-30 15:00, 4,   WORK_DAY,       2026-05-09 15:00, 2026-05-08 16:30",
        "2026-04-30 15:00, 5,   WORK_DAY,       2026-05-11 15:00, 2026-05-09 15:00",
        "2026-05-01 10:00, 1,   WORK_DAY,       2026-05-07 08:30, 2026-05-06 16:00",
        // outside hours the next opening counts; a closing is outside
        "2026-04-17 20:00, 1,   WORK_DAY,       2026-04-21 08:30, 2026-04-20 16:00",
        "2026-04-17 12:00, 1,   WORK_DAY,       2026-04-20 13:30, 2026-04-20 10:30",
        "2026-04-17 07:00, 1,   WORK_DAY,       2026-04-20 08:30, 2026-04-17 16:00",
        // the summer hours begin on 1 June and end on 30 September
        "2026-05-29 13:40, 1,   WORK_DAY,       2026-06-01 12:00, 2026-06-01 10:32",
        "2026-05-29 17:00, 1,   WORK_DAY,       2026-06-01 17:00, 2026-06-01 15:36",
        "2026-09-30 17:50, 1,   WORK_DAY,       2026-10-08 17:30, 2026-10-08 15:58",
        // 2027 is not announced: Monday to Friday
        "2026-12-31 10:00, 3,   WORK_DAY,       2027-01-05 10:00, 2027-01-04 14:30",
    })
    void dueAndWarning(String start, int amount, LimitUnit unit, String due, String warn) {
        var deadline = workTime.due(at(start), new Limit(amount, unit));
        assertThat(local(deadline.dueAt())).isEqualTo(due);
        assertThat(local(deadline.warnAt())).isEqualTo(warn);
        assertThat(deadline.estimated()).isEqualTo(due.startsWith("2027"));
    }

    @Test
    void keepsTheSecondsOfTheStart() {
        assertThat(workTime.due(at("2026-04-17 20:30:15"), new Limit(8, LimitUnit.WORK_HOUR))
                        .dueAt())
                .isEqualTo(at("2026-04-18 13:30:15"));
    }

    @Test
    void aFieldDeadlineNeverRestsOnUnknownHolidays() {
        assertThat(workTime.due(at("2027-03-01 10:00"), new Limit(8, LimitUnit.WORK_HOUR))
                        .estimated())
                .isFalse();
    }

    @Test
    void countsTheTimeOfTheUnitOnly() {
        var friday = at("2026-04-17 16:30");
        var monday = at("2026-04-20 09:00");
        assertThat(workTime.between(friday, monday, LimitUnit.WORK_DAY)).isEqualTo(Duration.ofMinutes(90));
        assertThat(workTime.between(monday, friday, LimitUnit.WORK_DAY)).isEqualTo(Duration.ofMinutes(-90));
        assertThat(workTime.between(friday, monday, LimitUnit.WORK_HOUR))
                .isEqualTo(Duration.ofMinutes(270 + 1800 + 180));
        assertThat(workTime.between(friday, monday, LimitUnit.EMERGENCY_HOUR)).isEqualTo(Duration.ofMinutes(3870));
    }

    @Test
    void movesADeadlineByTheCountedPauseOnly() {
        var old = workTime.due(at("2026-04-17 16:00"), new Limit(8, LimitUnit.WORK_HOUR)); // due 4-18 09:00
        var moved = workTime.moved(old, at("2026-04-17 20:00"), at("2026-04-18 08:00"), LimitUnit.WORK_HOUR, "等待核查");
        assertThat(local(moved.dueAt())).isEqualTo("2026-04-18 12:00");
        assertThat(moved.explanation()).endsWith("4月17日 20:00 至 4月18日 08:00 等待核查，停表 3 小时", "到期改为：4月18日 12:00");
        assertThat(workTime.between(old.warnAt(), moved.warnAt(), LimitUnit.WORK_HOUR))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aPauseInTheNightCostsNothing() {
        var old = workTime.due(at("2026-04-17 16:00"), new Limit(8, LimitUnit.WORK_HOUR));
        var moved = workTime.moved(old, at("2026-04-17 21:00"), at("2026-04-18 05:00"), LimitUnit.WORK_HOUR, "等待核查");
        assertThat(moved.dueAt()).isEqualTo(old.dueAt());
        assertThat(moved.explanation()).endsWith("4月17日 21:00 至 4月18日 05:00 等待核查，都不在计时时间内，到期不变");
    }

    @Test
    void lateBeforeAPauseStaysAsLateAfterIt() {
        var old = workTime.due(at("2026-04-17 08:00"), new Limit(2, LimitUnit.WORK_HOUR)); // due 10:00
        var moved = workTime.moved(old, at("2026-04-17 11:00"), at("2026-04-17 13:00"), LimitUnit.WORK_HOUR, "等待核查");
        assertThat(workTime.between(moved.dueAt(), at("2026-04-17 13:00"), LimitUnit.WORK_HOUR))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void namesHolidaysAndMakeUpDaysOfEachDay() {
        var days = workTime.days(LocalDate.of(2026, 5, 8), LocalDate.of(2026, 6, 1));
        assertThat(days.get(1))
                .isEqualTo(new CalendarDay(
                        LocalDate.of(2026, 5, 9),
                        java.util.List.of("08:30-12:00", "13:30-17:30"),
                        java.util.List.of("06:00-21:00"),
                        "劳动节调休上班"));
        assertThat(days.get(2).office()).isEmpty();
        assertThat(days.get(24).office()).containsExactly("08:30-12:00", "14:00-18:00");
    }

    @Test
    void saysWhichYearsAreUnknown() {
        assertThat(workTime.warnings(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(workTime.warnings(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31)))
                .containsExactly("2027年节假日还没有录入，先按周一至周五估算");
    }

    @Test
    void refusesASpanOfMoreThan400Days() {
        var first = LocalDate.of(2026, 1, 1);
        assertThat(workTime.days(first, first.plusDays(399))).hasSize(400);
        assertThatThrownBy(() -> workTime.days(first, first.plusDays(400)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.status()).isEqualTo(400));
        assertThatThrownBy(() -> workTime.days(first, first.minusDays(1))).isInstanceOf(DomainException.class);
    }
}
