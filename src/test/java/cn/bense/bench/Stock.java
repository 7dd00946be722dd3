package cn.bense.bench;

import cn.bense.cases.CaseBook;
import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseState;
import cn.bense.cleanup.TaskInbox;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.process.TaskBook;
import cn.bense.shared.Cursor;
import cn.bense.testing.Program;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads at a large stock, each beside the plain SQL that it can at best be. */
final class Stock {

    private static final int TIMES = 200;
    private static final int PAGE = 50;

    private final Program program;
    private final TaskInbox inbox;
    private final CaseBook book;
    private final Results results;
    private final Person crew;
    private final Person supervisor;
    private final Map<String, Map<Integer, Double>> growth = new LinkedHashMap<>();

    Stock(Program program, Staff staff, TaskInbox inbox, CaseBook book, Results results) {
        this.program = program;
        this.inbox = inbox;
        this.book = book;
        this.results = results;
        crew = staff.find("crew").orElseThrow();
        supervisor = staff.find("supervisor").orElseThrow();
    }

    void measure(int size, Connection connection) {
        beside(
                size,
                "contractor's inbox, first page",
                () -> inbox.open(crew, null, null, TaskBook.Sort.DUE, PAGE, null),
                connection,
                "select * from process_human_task where state = 'OPEN' and unit = 'JINGYUAN' order by due_at, id limit 51",
                "<= 3 (1.5)");
        beside(
                size,
                "contractor's inbox, count",
                () -> inbox.count(crew, null, null),
                connection,
                "select count(*) from process_human_task where state = 'OPEN' and unit = 'JINGYUAN'",
                "<= 3 (1.5)");
        var last =
                Cursor.of(program.now().minusSeconds(size * 158L / 2).toEpochMilli(), "AJS-%07d".formatted(size / 2));
        beside(
                size,
                "list of all cases at half its depth",
                () -> book.list(supervisor, CaseFilter.ALL, PAGE, last),
                connection,
                ("select * from cases_case_file where found_at < now() - interval %d second"
                                + " order by found_at desc, id desc limit 51")
                        .formatted(size * 158L / 2),
                "<= 3");
        beside(
                size,
                "list of a contractor's closed cases, first page",
                () -> book.list(supervisor, closed().withPerformer("JINGYUAN"), PAGE, null),
                connection,
                "select * from cases_case_file where performer = 'JINGYUAN' and state = 'CLOSED'"
                        + " order by found_at desc, id desc limit 51",
                "<= 3");
        beside(
                size,
                "count of closed cases, capped at 10,000",
                () -> book.count(supervisor, closed(), 10_000),
                connection,
                "select count(*) from (select 1 from cases_case_file where state = 'CLOSED' limit 10000) x",
                "<= 3");
        keep(
                size,
                "counts by state, supervisor",
                Load.middleMs(20, () -> book.countByState(supervisor, CaseFilter.ALL)));
        keep(
                size,
                "counts by state, contractor's crew",
                Load.middleMs(20, () -> book.countByState(crew, CaseFilter.ALL)));
        for (var path : List.of("/cases", "/cases/count", "/tasks?mine=true&limit=50")) {
            var account = path.startsWith("/tasks") ? "crew" : "supervisor";
            var api = program.api(account);
            api.get(path).expect(200);
            var ms = Load.share(100, 0.95, () -> api.get(path).expect(200));
            keep(size, "GET " + path, ms);
            results.row("GET %s, p95 at %,d".formatted(path, size), "%.0f ms".formatted(ms), "<= 100 ms", ms <= 100);
        }
    }

    private static CaseFilter closed() {
        return CaseFilter.ALL.withStates(List.of(CaseState.CLOSED));
    }

    private void beside(int size, String what, Runnable ours, Connection connection, String plain, String goal) {
        Load.middleMs(TIMES / 4, ours);
        var our = Load.middleMs(TIMES, ours);
        var floor = plain(connection, plain);
        keep(size, what, our);
        results.row(
                "%s, at %,d: ours : plain SQL".formatted(what, size),
                "%.1f (%.2f ms : %.2f ms)".formatted(our / floor, our, floor),
                goal,
                our / floor <= 3);
    }

    private void keep(int size, String what, double ms) {
        growth.computeIfAbsent(what, key -> new LinkedHashMap<>()).put(size, ms);
    }

    private static double plain(Connection connection, String sql) {
        try (var statement = connection.prepareStatement(sql)) {
            Load.middleMs(TIMES / 4, () -> drain(statement));
            return Load.middleMs(TIMES, () -> drain(statement));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void drain(PreparedStatement statement) {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How each cost grows from the smallest to the largest stock: 0 is not at all, 1 is with it. */
    void exponents() {
        growth.forEach((what, costs) -> {
            var sizes = costs.keySet().stream().sorted().toList();
            int small = sizes.get(0);
            int large = sizes.get(sizes.size() - 1);
            var exponent = Math.log(costs.get(large) / costs.get(small)) / Math.log((double) large / small);
            results.note(
                    "growth of: " + what,
                    "%.2f ms -> %.2f ms%s"
                            .formatted(
                                    costs.get(small),
                                    costs.get(large),
                                    small == large ? "" : ", exponent %.2f".formatted(exponent)));
        });
    }
}
