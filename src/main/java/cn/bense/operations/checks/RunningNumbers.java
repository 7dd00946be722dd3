package cn.bense.operations.checks;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Numbers are given out without gaps, so a missing one is a row that was lost. */
final class RunningNumbers implements Check {

    private static final Map<String, String> TABLES = Map.of(
            "AJ", "cases_case_file",
            "RW", "cleanup_work_order",
            "KK", "settlement_deduction",
            "TZ", "cleanup_owner_notice");

    private static final class Series {
        long rows;
        long highest;
    }

    @Override
    public String key() {
        return "running-numbers";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        long looked = 0;
        for (var series : TABLES.entrySet()) {
            looked += look(books, findings, series.getKey(), series.getValue());
        }
        return looked;
    }

    private static long look(Books books, Findings findings, String prefix, String table) throws SQLException {
        var found = new HashMap<String, Series>();
        books.each("select number from " + table, row -> {
            var number = row.getString(1);
            var dash = number.indexOf('-');
            if (dash < 0 || !number.startsWith(prefix)) {
                findings.add(table, number, "number=" + number, "编号形如 " + prefix + "日期-顺序号", number);
                return;
            }
            var series = found.computeIfAbsent(number.substring(prefix.length(), dash), p -> new Series());
            series.rows++;
            series.highest = Math.max(series.highest, Long.parseLong(number.substring(dash + 1)));
        });
        var given = books.map("select period, last_given from audit_number where prefix = ?", prefix);
        given.forEach((period, last) -> {
            var series = found.getOrDefault(period, new Series());
            if (series.rows != Long.parseLong(last) || series.highest != Long.parseLong(last)) {
                findings.add(
                        table,
                        prefix + period,
                        "audit_number.period=" + period,
                        "编号 1 至 " + last + " 一个不缺",
                        "有 " + series.rows + " 行，最大编号 " + series.highest);
            }
        });
        found.keySet().stream()
                .filter(period -> !given.containsKey(period))
                .forEach(
                        period -> findings.add("audit_number", prefix + period, "period=" + period, "记着给到几号", "没有这一行"));
        return found.values().stream().mapToLong(s -> s.rows).sum();
    }
}
