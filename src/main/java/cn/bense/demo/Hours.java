package cn.bense.demo;

import cn.bense.shared.Zone;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;

/** When people work: crews 06:00 to 21:00 every day, offices on weekdays. Only to look likely; deadlines have calendars. */
final class Hours {

    private static final LocalTime FIELD_FROM = LocalTime.of(6, 10);
    private static final LocalTime FIELD_TO = LocalTime.of(20, 40);
    private static final LocalTime OFFICE_FROM = LocalTime.of(8, 35);
    private static final LocalTime OFFICE_TO = LocalTime.of(17, 20);

    private Hours() {}

    static Instant minutesAfter(Instant at, SplittableRandom random, int least, int most) {
        return at.plus(Duration.ofSeconds(random.nextLong(least * 60L, most * 60L)));
    }

    /** The instant itself in crews' hours, else some minutes into the next morning. */
    static Instant field(Instant at, SplittableRandom random) {
        var local = at.atZone(Zone.SHANGHAI);
        var time = local.toLocalTime();
        if (time.isBefore(FIELD_FROM)) {
            return minutesAfter(local.with(FIELD_FROM).toInstant(), random, 1, 70);
        }
        return time.isAfter(FIELD_TO)
                ? minutesAfter(local.plusDays(1).with(FIELD_FROM).toInstant(), random, 1, 70)
                : at;
    }

    static Instant office(Instant at, SplittableRandom random) {
        var local = at.atZone(Zone.SHANGHAI);
        var time = local.toLocalTime();
        if (!weekend(local) && !time.isBefore(OFFICE_FROM) && !time.isAfter(OFFICE_TO)) {
            return at;
        }
        var day = time.isAfter(OFFICE_TO) || weekend(local) ? local.plusDays(1) : local;
        while (weekend(day)) {
            day = day.plusDays(1);
        }
        return minutesAfter(day.with(OFFICE_FROM).toInstant(), random, 1, 200);
    }

    private static boolean weekend(ZonedDateTime day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
