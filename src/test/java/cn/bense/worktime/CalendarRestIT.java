package cn.bense.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.testing.Api;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The calendar over the API, and the built-in jobs in the running program. */
@ProgramTest
class CalendarRestIT {

    private final Api api;
    private final Timetable timetable;

    CalendarRestIT(Program program, Staff staff, Timetable timetable) {
        if (staff.find("calendar-reader").isEmpty()) {
            staff.addUnit(new Unit("CALENDAR", "督查科", Unit.Kind.OFFICE));
            staff.addPerson("calendar-reader", "时平", "CALENDAR", Set.of(Post.INSPECTOR), null, null, Program.PASSWORD);
        }
        this.api = program.api("calendar-reader");
        this.timetable = timetable;
    }

    @Test
    void listsBothCalendarsDayByDay() {
        var answer = api.get("/calendar?from=2026-05-08&to=2026-05-10").expect(200);
        assertThat(answer.text("days/1/date")).isEqualTo("2026-05-09");
        assertThat(answer.text("days/1/OFFICE/1")).isEqualTo("13:30-17:30");
        assertThat(answer.text("days/1/note")).isEqualTo("劳动节调休上班");
        assertThat(answer.at("days/2/OFFICE").size()).isZero();
        assertThat(answer.text("days/2/FIELD/0")).isEqualTo("06:00-21:00");
        assertThat(answer.at("days/2").has("note")).isFalse();
        assertThat(answer.at("warnings").size()).isZero();
    }

    @Test
    void warnsAboutAYearWithoutHolidays() {
        var answer = api.get("/calendar?from=2027-01-01&to=2027-01-04").expect(200);
        assertThat(answer.text("warnings/0")).startsWith("2027年");
        assertThat(answer.at("days/0/OFFICE").size()).isEqualTo(2);
    }

    @Test
    void refusesWhatItCannotAnswer() {
        assertThat(api.get("/calendar?from=2026-05-08&to=2026-05-01")
                        .expect(400)
                        .code())
                .isEqualTo("calendar-span");
        assertThat(api.get("/calendar?from=2026-01-01&to=2027-12-31").status()).isEqualTo(400);
        assertThat(api.get("/calendar?from=morgen").status()).isEqualTo(400);
    }

    @Test
    void daysAndMonthsArePlannedFromTheStart() {
        assertThat(timetable.standings()).extracting("key").contains("day-closed", "month-closed");
    }
}
