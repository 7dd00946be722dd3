package cn.bense.worktime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the calendars in memory. The node that changes a day sees it at once; the others ask for the revision at most
 * every {@value #LOOK_AGAIN_SECONDS} seconds.
 */
@Component
@DependsOnDatabaseInitialization
class Almanacs implements Holidays {

    private static final long LOOK_AGAIN_SECONDS = 30;

    private record Copy(Almanac almanac, long revision, long readAtNanos) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Copy copy;

    Almanacs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Almanac current() {
        var held = copy;
        var nanos = System.nanoTime(); // a duration, not a time of day
        if (held != null && nanos - held.readAtNanos() < LOOK_AGAIN_SECONDS * 1_000_000_000L) {
            return held.almanac();
        }
        long revision = revision();
        var almanac = held != null && held.revision() == revision ? held.almanac() : read();
        copy = new Copy(almanac, revision, nanos);
        return almanac;
    }

    @Override
    @Transactional
    public void mark(LocalDate day, Kind kind, String holiday) {
        clear(day);
        jdbc.sql("insert into worktime_special_day (on_day, kind, holiday) values (?, ?, ?)")
                .params(day, kind.name(), holiday)
                .update();
    }

    @Override
    @Transactional
    public void clear(LocalDate day) {
        jdbc.sql("update worktime_revision set revision = revision + 1 where id = 1")
                .update();
        jdbc.sql("delete from worktime_special_day where on_day = ?").param(day).update();
        forgetWhenDone();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SpecialDay> recorded(LocalDate from, LocalDate to) {
        return jdbc.sql("select * from worktime_special_day where on_day between ? and ? order by on_day")
                .params(from, to)
                .query(Almanacs::specialDay)
                .list();
    }

    private void forgetWhenDone() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                copy = null;
            }
        });
    }

    private long revision() {
        return jdbc.sql("select revision from worktime_revision where id = 1")
                .query(Long.class)
                .single();
    }

    private Almanac read() {
        var rules = jdbc.sql("select * from worktime_hours order by id").query(Almanacs::rule);
        var days = jdbc.sql("select * from worktime_special_day").query(Almanacs::specialDay);
        return new Almanac(rules.list(), days.list());
    }

    private static HoursRule rule(ResultSet row, int number) throws SQLException {
        return new HoursRule(
                WorkCalendar.valueOf(row.getString("calendar")),
                row.getBoolean("daily"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("season_from"),
                row.getInt("season_to"),
                new Span(LocalTime.parse(row.getString("opens")), LocalTime.parse(row.getString("closes"))));
    }

    private static SpecialDay specialDay(ResultSet row, int number) throws SQLException {
        return new SpecialDay(
                row.getObject("on_day", LocalDate.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("holiday"));
    }
}
