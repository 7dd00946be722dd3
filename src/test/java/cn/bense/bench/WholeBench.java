package cn.bense.bench;

import cn.bense.cases.CaseBook;
import cn.bense.cleanup.TaskInbox;
import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.organization.Staff;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import cn.bense.testing.TestDatabase;
import cn.bense.worktime.ShiftedClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code mvn -Pbench verify}: one table of what the program costs beside the bare engine and at a large stock, into
 * docs/benchmark.md. Sizes: {@code -Dbench.stored=100000,1000000}, {@code -Dbench.rounds=7}, {@code -Dbench.warmup=1000},
 * {@code -Dbench.perRound=120}, {@code -Dbench.noStart=true}.
 */
@ProgramTest
class WholeBench {

    private static final int THREADS = 4;
    private static final int PER_ROUND = Integer.getInteger("bench.perRound", 120);
    private static final int OPEN = 20_000;

    /** The engine's REST answers 0.62 of what its Java API does (measured apart: its REST may not be on our classpath). */
    private static final double REST_OF_BARE = 0.62;

    private final Results results = new Results();
    private final Program program;
    private final OurLifecycle life;
    private final OurHttp http;
    private final Spots spots;
    private final JdbcClient jdbc;
    private final Stock stock;
    private final int rounds = Integer.getInteger("bench.rounds", 7);
    private double emptyRate;

    WholeBench(
            BeanFactory beans,
            Program program,
            DemoTown town,
            Places places,
            ShiftedClock clock,
            JdbcClient jdbc,
            Staff staff,
            TaskInbox inbox,
            CaseBook book) {
        town.build();
        this.program = program;
        this.jdbc = jdbc;
        life = new OurLifecycle(beans);
        http = new OurHttp(program, new PhotoRows(beans));
        // a place may be charged again after a day
        spots = new Spots(places, () -> clock.shiftTo(clock.offset().plus(Duration.ofHours(25))));
        stock = new Stock(program, staff, inbox, book, results);
    }

    @Test
    void printsTheTable() throws SQLException {
        try (var connection = TestDatabase.get().connect()) {
            likeProduction(connection);
            for (int i = 0; i < 3; i++) {
                life.run(spots.next(), life.evidence());
            }
            try (var bare = new BareEngine(ruleInputs())) {
                bare.run();
                counts(connection, bare);
                rates(bare);
                new PhotoCost(results, life).measure();
                if (!Boolean.getBoolean("bench.noStart")) {
                    new StartCost(results).measure();
                }
                stored(connection);
            }
        } finally {
            results.write();
        }
    }

    private static void likeProduction(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set global innodb_flush_log_at_trx_commit = 1");
            statement.execute("set global innodb_buffer_pool_size = 4294967296");
        }
    }

    private Map<String, Object> ruleInputs() {
        var json = jdbc.sql("select rule_inputs from settlement_deduction order by id desc limit 1")
                .query(String.class)
                .single();
        Map<String, Object> inputs = new TreeMap<>();
        JsonMapper.shared().readTree(json).properties().forEach(entry -> {
            var value = entry.getValue();
            inputs.put(
                    entry.getKey(),
                    value.isBoolean()
                            ? (Object) value.asBoolean()
                            : value.isIntegralNumber()
                                    ? (Object) value.asLong()
                                    : value.isNumber() ? (Object) value.asDouble() : value.asString());
        });
        return inputs;
    }

    private void counts(Connection connection, BareEngine bare) {
        var ours = ServerCounts.leastOfThree(connection, () -> {
            var evidence = life.evidence();
            return () -> life.run(spots.next(), evidence);
        });
        var photos = ServerCounts.leastOfThree(connection, () -> life::evidence);
        var theirs = ServerCounts.leastOfThree(connection, () -> bare::run);
        results.row(
                "round trips per lifecycle (bare engine as shipped: " + theirs.questions() + ")",
                "" + ours.questions(),
                "<= 320 (280)",
                ours.questions() <= 320);
        results.row(
                "commits per lifecycle (bare engine as shipped: " + theirs.commits() + ")",
                "" + ours.commits(),
                "<= 10.6 (9.5)",
                ours.commits() <= 10.6);
        results.note(
                "besides, each photo that a step asks for: round trips, commits",
                "%.1f, %.1f (%d of them)"
                        .formatted(
                                (double) photos.questions() / life.photosOfSteps(),
                                (double) photos.commits() / life.photosOfSteps(),
                                life.photosOfSteps()));
    }

    private void ours() {
        life.runOnRows(spots.next(), life.rowsOnly());
    }

    private void rates(BareEngine bare) {
        int warm = Integer.getInteger("bench.warmup", 1000);
        Load.run(THREADS, warm, this::ours);
        Load.run(THREADS, warm, bare::run);
        Load.run(THREADS, warm / 4, () -> http.run(spots.next()));
        List<Load.Pace> our = new ArrayList<>();
        List<Load.Pace> their = new ArrayList<>();
        List<Load.Pace> overHttp = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            our.add(Load.run(THREADS, PER_ROUND, this::ours));
            their.add(Load.run(THREADS, PER_ROUND, bare::run));
            overHttp.add(Load.run(THREADS, PER_ROUND, () -> http.run(spots.next())));
        }
        emptyRate = rate(our);
        var ratio = emptyRate / rate(their);
        var httpRatio = rate(overHttp) / (REST_OF_BARE * rate(their));
        results.row(
                "lifecycles a second, 4 threads, ours : bare engine",
                "%.2f (%.1f : %.1f)".formatted(ratio, emptyRate, rate(their)),
                ">= 1.0 (1.3)",
                ratio >= 1.0);
        results.row(
                "through HTTP, our API : engine REST (taken as 0.62 of the bare engine)",
                "%.2f (%.1f : %.1f)".formatted(httpRatio, rate(overHttp), REST_OF_BARE * rate(their)),
                ">= 1.4 (1.8)",
                httpRatio >= 1.4);
        results.note("processor per lifecycle, ours: JVM, database", cpu(our));
        results.note("processor per lifecycle, bare engine: JVM, database", cpu(their));
        results.note("processor per lifecycle, through HTTP: JVM, database", cpu(overHttp));
    }

    private static double rate(List<Load.Pace> paces) {
        return Load.median(paces.stream().map(Load.Pace::perSecond).toList());
    }

    private static String cpu(List<Load.Pace> paces) {
        return "%.0f ms, %.0f ms"
                .formatted(
                        Load.median(paces.stream().map(Load.Pace::jvmMs).toList()),
                        Load.median(paces.stream().map(Load.Pace::databaseMs).toList()));
    }

    private void stored(Connection connection) {
        var cases = new StoredCases(connection);
        var patterns = new Patterns(life, spots, jdbc);
        var closed = patterns.closed();
        cases.open(patterns.dispatched(), 9_000_001, 9_000_000 + OPEN / 2);
        cases.open(patterns.acknowledged(), 9_100_001, 9_100_000 + OPEN / 4);
        cases.open(patterns.fedBack(), 9_200_001, 9_200_000 + OPEN / 4);
        int filled = 0;
        for (var text : System.getProperty("bench.stored", "100000,1000000").split(",")) {
            int size = Integer.parseInt(text.strip());
            long begun = System.nanoTime();
            cases.closed(List.of(closed), filled + 1, size);
            cases.analyze();
            filled = size;
            System.out.printf("%,d cases stored in %.0f s%n", size, (System.nanoTime() - begun) / 1e9);
            stock.measure(size, connection);
            var paces = new ArrayList<Load.Pace>();
            Load.run(THREADS, PER_ROUND, this::ours);
            for (int round = 0; round < rounds; round++) {
                paces.add(Load.run(THREADS, PER_ROUND, this::ours));
            }
            var share = rate(paces) / emptyRate;
            results.row(
                    "lifecycle rate with %,d stored and 20,000 open : empty".formatted(size),
                    "%.2f (%.1f : %.1f)".formatted(share, rate(paces), emptyRate),
                    ">= 0.85 (0.95)",
                    share >= 0.85);
        }
        stock.exponents();
    }
}
