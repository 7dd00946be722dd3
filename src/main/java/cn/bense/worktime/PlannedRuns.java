package cn.bense.worktime;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the timetable: where each job stands and which due times ran. */
@Component
class PlannedRuns {

    record Row(
            String jobKey,
            long doneUntilMillis,
            int failures,
            @Nullable String lastError) {
        Instant doneUntil() {
            return Instant.ofEpochMilli(doneUntilMillis);
        }
    }

    private final JdbcClient jdbc;

    PlannedRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Row> rows() {
        return jdbc
                .sql("select job_key, done_until_millis, failures, last_error from worktime_planned_job")
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::jobKey, Function.identity()));
    }

    void open(String key, Instant doneUntil) {
        jdbc.sql("insert into worktime_planned_job (job_key, done_until_millis, failures) values (?, ?, 0)")
                .params(key, doneUntil.toEpochMilli())
                .update();
    }

    /** Takes the one row of this run; a duplicate key means that it was done already. */
    void take(String key, Instant dueAt, Instant now) {
        jdbc.sql("insert into worktime_planned_run (job_key, due_at_millis, ran_at_millis) values (?, ?, ?)")
                .params(key, dueAt.toEpochMilli(), now.toEpochMilli())
                .update();
    }

    void done(String key, Instant dueAt) {
        jdbc.sql("update worktime_planned_job set done_until_millis = ?, failures = 0, last_error = null"
                        + " where job_key = ? and done_until_millis < ?")
                .params(dueAt.toEpochMilli(), key, dueAt.toEpochMilli())
                .update();
    }

    void failed(String key, String error) {
        jdbc.sql("update worktime_planned_job set failures = failures + 1, last_error = ? where job_key = ?")
                .params(error.length() > 500 ? error.substring(0, 500) : error, key)
                .update();
    }

    void restartAt(Instant instant) {
        jdbc.sql("update worktime_planned_job set done_until_millis = ?, failures = 0, last_error = null")
                .param(instant.toEpochMilli())
                .update();
        jdbc.sql("delete from worktime_planned_run where due_at_millis > ?")
                .param(instant.toEpochMilli())
                .update();
    }

    void forgetBefore(Instant instant) {
        jdbc.sql("delete from worktime_planned_run where due_at_millis < ?")
                .param(instant.toEpochMilli())
                .update();
    }
}
