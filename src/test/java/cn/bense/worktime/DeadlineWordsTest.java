package cn.bense.worktime;

import static cn.bense.worktime.CalendarFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineWordsTest {

    private final WorkTime workTime = CalendarFixture.workTime();

    @Test
    void tellsFieldHoursOverMidnight() {
        assertThat(lines("2026-04-17 20:30:40", 8, LimitUnit.WORK_HOUR))
                .containsExactly(
                        "4月17日 周五 20:30 起算，时限 8 工作时（作业日历 06:00–21:00）",
                        "4月17日 20:30–21:00 计 30 分",
                        "4月18日 06:00–13:30 计 7 小时 30 分",
                        "到期：4月18日 13:30");
    }

    @Test
    void foldsWholeFieldDays() {
        assertThat(lines("2026-04-17 22:30", 40, LimitUnit.WORK_HOUR))
                .containsExactly(
                        "4月17日 周五 22:30 起算，时限 40 工作时（作业日历 06:00–21:00）",
                        "这时不在作业时间，从 4月18日 周六 06:00 算起",
                        "4月18日至4月19日 每天 06:00–21:00 计 30 小时",
                        "4月20日 06:00–16:00 计 10 小时",
                        "到期：4月20日 16:00");
    }

    @Test
    void tellsClockHours() {
        assertThat(lines("2026-12-31 23:00", 2, LimitUnit.EMERGENCY_HOUR))
                .containsExactly("12月31日 周四 23:00 起算，时限 2 紧急时（连续算，夜间和节假日也算）", "到期：2027年1月1日 01:00");
    }

    @Test
    void namesTheMayHolidayAndItsMakeUpDay() {
        assertThat(lines("2026-04-30 19:00", 5, LimitUnit.WORK_DAY))
                .containsExactly(
                        "4月30日 周四 19:00 起算，时限 5 工作日（办公日历）",
                        "这时不在上班时间，从 5月6日 周三 08:30 算起",
                        "5月7日至5月8日 第 1 至第 2 个工作日",
                        "5月9日 周六 劳动节调休上班，第 3 个工作日",
                        "5月10日 周日 周末，不计",
                        "5月11日至5月12日 第 4 至第 5 个工作日",
                        "到期：5月12日 08:30");
        assertThat(lines("2026-04-30 15:00", 1, LimitUnit.WORK_DAY))
                .contains("5月1日至5月5日 劳动节放假、周末，不计", "5月6日 周三 第 1 个工作日");
    }

    @Test
    void saysWhenTheEndMovesToTheClosing() {
        assertThat(lines("2026-05-29 13:40", 1, LimitUnit.WORK_DAY)).contains("6月1日 13:40 不在上班时间，提前到 6月1日 12:00");
    }

    @Test
    void saysThatAYearIsUnknown() {
        assertThat(lines("2026-12-31 10:00", 1, LimitUnit.WORK_DAY))
                .containsExactly(
                        "12月31日 周四 10:00 起算，时限 1 工作日（办公日历）",
                        "2027年1月1日 周五 第 1 个工作日",
                        "2027年节假日还没有录入，先按周一至周五估算",
                        "到期：2027年1月1日 10:00");
    }

    @Test
    void sumsUpALongLimit() {
        assertThat(lines("2026-01-05 10:00", 90, LimitUnit.WORK_DAY))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("1月6日至")
                .contains("共 90 个工作日", "春节放假", "周末");
    }

    private List<String> lines(String start, int amount, LimitUnit unit) {
        return workTime.due(at(start), new Limit(amount, unit)).explanation();
    }
}
