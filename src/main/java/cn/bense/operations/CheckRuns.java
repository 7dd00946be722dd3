package cn.bense.operations;

import cn.bense.operations.CheckRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the checker's runs. Plain JDBC: a run is written twice and never edited. */
@Repository
class CheckRuns {

    /** No run takes longer; one that seems to has lost its program. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final int RUNS_KEPT = 100;
    private static final String COLUMNS = "id, begun_at, ended_at, asked_by, state, findings, error";

    private final JdbcClient jdbc;

    CheckRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public long begin(String askedBy, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into operations_check_run (begun_at, asked_by, state, findings) values (?, ?, ?, 0)")
                .params(utc(now), askedBy, State.RUNNING.name())
                .update(key, "id");
        var id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("the database gave no id");
        }
        forgetBefore(id.longValue() - RUNS_KEPT);
        return id.longValue();
    }

    @Transactional
    public void done(long run, List<CheckResult> results, Instant now) {
        for (int place = 0; place < results.size(); place++) {
            keep(run, place, results.get(place));
        }
        end(run, State.DONE, results.stream().mapToLong(CheckResult::found).sum(), null, now);
    }

    @Transactional
    public void failed(long run, String error, Instant now) {
        end(run, State.FAILED, 0, cut(error, 500), now);
    }

    private void end(long run, State state, long findings, @Nullable String error, Instant now) {
        jdbc.sql("update operations_check_run set ended_at = :now, state = :state, findings = :findings, error = :error"
                        + " where id = :run")
                .param("now", utc(now))
                .param("state", state.name())
                .param("findings", findings)
                .param("error", error)
                .param("run", run)
                .update();
    }

    private void keep(long run, int place, CheckResult result) {
        jdbc.sql("insert into operations_check_result (run_id, place, check_key, looked, found, millis)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(run, place, result.check(), result.looked(), result.found(), result.millis())
                .update();
        for (var f : result.findings()) {
            jdbc.sql("insert into operations_check_finding (run_id, check_key, table_name, number, row_key, expected,"
                            + " actual) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            run,
                            result.check(),
                            cut(f.table(), 60),
                            cut(f.number(), 80),
                            cut(f.row(), 300),
                            cut(f.expected(), 500),
                            cut(f.actual(), 1000))
                    .update();
        }
    }

    private void forgetBefore(long run) {
        for (var table : List.of("operations_check_finding", "operations_check_result")) {
            jdbc.sql("delete from " + table + " where run_id < ?").param(run).update();
        }
        jdbc.sql("delete from operations_check_run where id < ?").param(run).update();
    }

    /** Newest first, without results. */
    @Transactional(readOnly = true)
    public List<CheckRun> newest(int limit, Instant now) {
        return jdbc.sql("select " + COLUMNS + " from operations_check_run order by id desc limit " + limit)
                .query((row, n) -> run(row, now))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<CheckRun> find(long id, Instant now) {
        return jdbc.sql("select " + COLUMNS + " from operations_check_run where id = ?")
                .param(id)
                .query((row, n) -> run(row, now))
                .optional()
                .map(run -> run.with(results(id)));
    }

    private List<CheckResult> results(long run) {
        var findings = new HashMap<String, List<CheckFinding>>();
        jdbc.sql("select check_key, table_name, number, row_key, expected, actual from operations_check_finding"
                        + " where run_id = ? order by id")
                .param(run)
                .query(row -> {
                    findings.computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                            .add(new CheckFinding(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6)));
                });
        return jdbc.sql(
                        "select check_key, looked, found, millis from operations_check_result where run_id = ? order by place")
                .param(run)
                .query((row, n) -> new CheckResult(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        findings.getOrDefault(row.getString(1), List.of()),
                        row.getLong(4)))
                .list();
    }

    private static CheckRun run(ResultSet row, Instant now) throws SQLException {
        var begun = instant(row, "begun_at");
        var state = State.valueOf(row.getString("state"));
        var lost =
                state == State.RUNNING && (begun == null || begun.plus(LONGEST).isBefore(now));
        return new CheckRun(
                row.getLong("id"),
                begun == null ? Instant.EPOCH : begun,
                instant(row, "ended_at"),
                row.getString("asked_by"),
                lost ? State.BROKEN : state,
                row.getLong("findings"),
                row.getString("error"),
                List.of());
    }

    /** Our tables hold UTC whatever the machine's zone. */
    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
