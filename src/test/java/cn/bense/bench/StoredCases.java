package cn.bense.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fills the tables with copies of real lifecycles, row for row by the server itself: numbers, keys, times, places, items and roads
 * differ from copy to copy. The newest 100,000 keep the engine's history, photos and messages, as 180 days leave them; older ones
 * keep our rows of case, work, tasks, audit and deduction. Their audit digests do not hold; nothing here asks for them.
 */
final class StoredCases {

    private static final int CHUNK = 10_000;
    private static final int KEPT_WHOLE = 100_000;

    /** Tables that stay for ever, and those that an old case has left. */
    private static final List<String> LASTING = List.of(
            "cases_case_file",
            "cases_hand",
            "cleanup_work_order",
            "process_human_task",
            "audit_event",
            "settlement_deduction");

    private static final List<String> RECENT =
            List.of("cleanup_step", "notify_message", "evidence_photo_tie", "ACT_HI_PROCINST", "ACT_HI_ACTINST");
    private static final List<String> RUNNING =
            List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_JOB", "ACT_RU_EVENT_SUBSCR", "ACT_RU_VARIABLE");

    private static final List<String> ITEMS = List.of(
            "GRATING_GREASE_CLEANING",
            "DRAIN_LEAF_CLEARING",
            "TREE_PIT_CLEARING",
            "EXPOSED_LITTER",
            "ROAD_DIRTY",
            "BIN_OVERFLOW",
            "GREEN_BELT_CLEARING",
            "WEAK_AREA_CLEANING");
    private static final List<String> ROADS = List.of(
            "ZHENXING", "LISHAN", "JIANKANG", "SHENGLI", "FUYUAN", "YIHE", "BEIHUAN", "NANHUAN", "HEBIN", "LUSHAN");

    /** Numbers of one real lifecycle that stands for many. */
    record Pattern(String caseNumber, String order, String deduction) {}

    private final Connection connection;

    StoredCases(Connection connection) {
        this.connection = connection;
    }

    /** Closed cases, the newest first: copies number {@code from} to {@code to} counted back from now, spread over five years. */
    void closed(List<Pattern> patterns, int from, int to) {
        run("set session unique_checks = 0");
        run("set session foreign_key_checks = 0");
        for (int begin = from; begin <= to; begin += CHUNK) {
            int end = Math.min(to, begin + CHUNK - 1);
            var pattern = patterns.get((begin / CHUNK) % patterns.size());
            var tables = new ArrayList<>(LASTING);
            if (begin <= KEPT_WHOLE) {
                tables.addAll(RECENT);
            }
            for (var table : tables) {
                copy(table, pattern, begin, end, "n * 158");
            }
        }
    }

    /** Open cases with everything the engine holds for them; found within the last two days. */
    void open(Pattern pattern, int from, int to) {
        run("set session unique_checks = 0");
        run("set session foreign_key_checks = 0");
        for (var tables : List.of(LASTING, RECENT, RUNNING)) {
            tables.forEach(table -> copy(table, pattern, from, to, "mod(n, 20000) * 8"));
        }
    }

    void analyze() {
        for (var tables : List.of(LASTING, RECENT, RUNNING)) {
            tables.forEach(table -> run("analyze table " + table));
        }
    }

    private void copy(String table, Pattern pattern, int from, int to, String secondsBack) {
        var columns = columns(table);
        var names = columns.stream().map(c -> "`" + c[0] + "`").collect(Collectors.joining(", "));
        var values = columns.stream()
                .map(c -> value(table, c[0], c[1], pattern, secondsBack))
                .collect(Collectors.joining(", "));
        run(
                "insert into %s (%s) select %s from (select * from %s where %s) x join (select seq as n from seq_%d_to_%d) s"
                        .formatted(table, names, values, table, isOf(table, pattern), from, to));
    }

    private String isOf(String table, Pattern p) {
        var all = "('%s', '%s', '%s')".formatted(p.caseNumber(), p.order(), p.deduction());
        return switch (table) {
            case "cases_case_file" -> "number = '" + p.caseNumber() + "'";
            case "cases_hand" -> "case_number = '" + p.caseNumber() + "'";
            case "cleanup_step" -> "work_order = '" + p.order() + "'";
            case "cleanup_work_order", "settlement_deduction" -> "number in " + all;
            case "ACT_HI_PROCINST" -> "BUSINESS_KEY_ in " + all;
            case "ACT_HI_ACTINST" ->
                "PROC_INST_ID_ in (select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ in " + all + ")";
            case "ACT_RU_JOB" ->
                "PROCESS_INSTANCE_ID_ in (select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ in " + all
                        + ")";
            default ->
                table.startsWith("ACT_")
                        ? "PROC_INST_ID_ in (select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ in " + all
                                + ")"
                        : "subject_number in " + all;
        };
    }

    private static String value(String table, String column, String type, Pattern p, String secondsBack) {
        var name = "`" + column + "`";
        if (table.equals("cases_case_file") && column.equals("item")) {
            return oneOf(ITEMS, "n");
        }
        if (column.equals("road")) {
            return oneOf(ROADS, "n div 8");
        }
        if (column.equals("at_millis")) {
            return name + " - (" + secondsBack + ") * 1000";
        }
        if (type.equals("timestamp") || type.equals("datetime")) {
            return name + " - interval (" + secondsBack + ") second";
        }
        if (column.equals("lat") || column.equals("lon")) {
            return name + " + (cast(mod(n * 7919, 2000) as signed) - 1000) / 40000";
        }
        if (!type.equals("varchar") || column.matches("(?i)(proc_def|job_def|deployment)_.*|definition_id|text")) {
            return name;
        }
        var renamed = name;
        for (var number : List.of(p.caseNumber(), p.order(), p.deduction())) {
            if (!number.isEmpty()) {
                renamed = "replace(%s, '%s', concat('%s', lpad(n, 7, '0')))"
                        .formatted(renamed, number, number.substring(0, 2) + "S-");
            }
        }
        return "replace(%s, '%s', lpad(hex(n), 12, 'f'))".formatted(renamed, "@node@");
    }

    private static String oneOf(List<String> values, String which) {
        return "elt(1 + mod(%s, %d), '%s')".formatted(which, values.size(), String.join("', '", values));
    }

    /** Columns that a copy is given: all but the generated key. */
    private List<String[]> columns(String table) {
        var found = new ArrayList<String[]>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select column_name, data_type from information_schema.columns"
                        + " where table_schema = database() and lower(table_name) = lower('" + table + "')"
                        + " and extra not like '%auto_increment%' order by ordinal_position")) {
            while (rows.next()) {
                found.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** The last 12 characters of the engine's ids, the same for all of one process. */
    private String node() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select right(ID_, 12) from ACT_HI_PROCINST limit 1")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.contains("@node@") ? sql.replace("@node@", node()) : sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
