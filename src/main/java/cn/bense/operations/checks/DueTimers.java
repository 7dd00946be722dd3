package cn.bense.operations.checks;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** What fell due has happened: no engine job is late, none was given up, no planned job fails again and again. */
final class DueTimers implements Check {

    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final int FAILURES = 3;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm:ss", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));

    @Override
    public String key() {
        return "due-timers";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        var late = books.judgedAt().minus(GRACE);
        var looked = new long[1];
        books.each(
                "select j.ID_ as id, j.DUEDATE_ as due, j.RETRIES_ as retries, j.EXCEPTION_MSG_ as message,"
                        + " j.PROCESS_INSTANCE_ID_ as instance, p.BUSINESS_KEY_ as number, d.ACT_ID_ as element"
                        + " from ACT_RU_JOB j left join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_",
                row -> {
                    looked[0]++;
                    var due = Books.local(row, "due");
                    var overdue = row.getString("instance") != null && due != null && due.isBefore(late);
                    if (overdue || row.getInt("retries") == 0) {
                        findings.add(
                                "ACT_RU_JOB",
                                row.getString("number"),
                                "ID_=" + row.getString("id"),
                                due == null
                                        ? "已经办完"
                                        : MOMENT.format(due) + " 到期的“" + row.getString("element") + "”已经办完",
                                row.getInt("retries") == 0
                                        ? "试过几次没有办成：" + Objects.toString(row.getString("message"), "没有原因")
                                        : "还没有办，剩 " + row.getInt("retries") + " 次");
                    }
                });
        books.each(
                "select job_key, failures, last_error from worktime_planned_job where failures >= ?",
                row -> findings.add(
                        "worktime_planned_job",
                        "",
                        "job_key=" + row.getString("job_key"),
                        "计划任务办成",
                        "连续 " + row.getInt("failures") + " 次没有办成：" + row.getString("last_error")),
                FAILURES);
        return looked[0];
    }
}
