package cn.bense.worktime;

import cn.bense.shared.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The calendars as the migrations seed them, without a database. */
public final class CalendarFixture {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private CalendarFixture() {}

    public static WorkTime workTime() {
        var almanac = almanac();
        return new CalendarArithmetic(() -> almanac);
    }

    static Almanac almanac() {
        return new Almanac(
                List.of(
                        rule(WorkCalendar.OFFICE, 101, 1231, "08:30", "12:00"),
                        rule(WorkCalendar.OFFICE, 601, 930, "14:00", "18:00"),
                        rule(WorkCalendar.OFFICE, 1001, 531, "13:30", "17:30"),
                        rule(WorkCalendar.FIELD, 101, 1231, "06:00", "21:00")),
                specialDays());
    }

    static List<SpecialDay> specialDays() {
        try {
            return new ClassPathResource("data/holidays.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cell -> new SpecialDay(LocalDate.parse(cell[0]), Holidays.Kind.valueOf(cell[1]), cell[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T'))
                .atZone(Zone.SHANGHAI)
                .toInstant();
    }

    public static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Zone.SHANGHAI).toString().replace('T', ' ');
    }

    private static HoursRule rule(WorkCalendar calendar, int from, int to, String opens, String closes) {
        boolean daily = calendar == WorkCalendar.FIELD;
        var span = new Span(LocalTime.parse(opens), LocalTime.parse(closes));
        return new HoursRule(calendar, daily, ALWAYS, null, from, to, span);
    }
}
