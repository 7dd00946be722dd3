package cn.bense.worktime;

import static cn.bense.worktime.CalendarFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The timetable over real tables and two nodes, without a Spring context. */
class TimetableIT {

    private final DataSource database = new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    private final ShiftedClock clock = new ShiftedClock(Clock.systemUTC());
    private final List<String> ran = new ArrayList<>();

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .load()
                .migrate();
        clock.moveTo(at("2026-04-29 12:00"));
    }

    @Test
    void runsWhatFellDueInOrderOverAllJobs() {
        var timetable = node(day(), month(), noon());
        timetable.openNewJobs();
        assertThat(timetable.runDue(at("2026-05-02 13:00"))).isEqualTo(7);
        assertThat(ran)
                .containsExactly(
                        "day 2026-04-30 00:00",
                        "noon 2026-04-30 12:00",
                        "day 2026-05-01 00:00",
                        "month 2026-05-01 00:00",
                        "noon 2026-05-01 12:00",
                        "day 2026-05-02 00:00",
                        "noon 2026-05-02 12:00");
    }

    @Test
    void runsADueTimeOnceAcrossCallsAndNodes() {
        var first = node(day());
        var second = node(day());
        first.openNewJobs();
        second.openNewJobs();
        first.runDue(at("2026-05-01 00:00"));
        second.runDue(at("2026-05-01 00:00"));
        assertThat(ran).hasSize(2);
    }

    @Test
    void twoNodesAtOnceShareTheWork() throws Exception {
        var done = new AtomicInteger();
        var job = new PlannedJob("counted", "0 0 * * * *", PlannedJob.Missed.EACH, dueAt -> done.incrementAndGet());
        node(job).openNewJobs();
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            var node = node(job);
            pool.submit(() -> {
                start.await();
                return node.runDue(at("2026-05-03 12:00"));
            });
        }
        start.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        node(job).runDue(at("2026-05-03 12:00"));
        assertThat(done).hasValue(96);
    }

    @Test
    void aCheckOfThePresentRunsOnlyForItsLastMissedTime() {
        var timetable = node(job("check", "0 * * * * *", PlannedJob.Missed.LAST));
        timetable.openNewJobs();
        assertThat(timetable.runDue(at("2026-05-20 08:30:30"))).isEqualTo(1);
        assertThat(ran).containsExactly("check 2026-05-20 08:30");
    }

    @Test
    void aFailedJobStandsStillAndIsTriedAgainWhileOthersGoOn() {
        var broken = new AtomicBoolean(true);
        var fragile = new PlannedJob("a-fragile", "0 0 0 * * *", PlannedJob.Missed.EACH, dueAt -> {
            if (broken.get()) {
                throw new IllegalStateException("not today");
            }
            note("fragile", dueAt);
        });
        var timetable = node(fragile, noon());
        timetable.openNewJobs();
        assertThat(timetable.runDue(at("2026-05-01 13:00"))).isEqualTo(2);
        assertThat(timetable.standings().get(0))
                .satisfies(s -> assertThat(s.failures()).isEqualTo(1))
                .satisfies(s -> assertThat(s.lastError()).contains("not today"))
                .satisfies(s -> assertThat(s.next()).isEqualTo(at("2026-04-30 00:00")));
        broken.set(false);
        timetable.runDue(at("2026-05-01 13:00"));
        assertThat(ran).endsWith("fragile 2026-04-30 00:00", "fragile 2026-05-01 00:00");
        assertThat(timetable.standings().get(0).failures()).isZero();
    }

    @Test
    void aNewJobMakesUpForNothingBeforeItExisted() {
        var timetable = node(day());
        assertThat(timetable.runDue(clock.instant())).isZero();
        assertThat(timetable.nextAfter(clock.instant())).contains(at("2026-04-30 00:00"));
    }

    @Test
    void startsAgainFromAnEarlierTime() {
        var timetable = node(day());
        timetable.openNewJobs();
        timetable.runDue(at("2026-05-01 00:00"));
        timetable.restartAt(at("2026-04-30 12:00"));
        timetable.runDue(at("2026-05-01 00:00"));
        assertThat(ran).containsExactly("day 2026-04-30 00:00", "day 2026-05-01 00:00", "day 2026-05-01 00:00");
    }

    @Test
    void whileHeldTheBeatDoesNothing() {
        var timetable = node(day());
        timetable.openNewJobs();
        clock.moveTo(at("2026-05-01 12:00"));
        timetable.hold();
        timetable.beat();
        assertThat(ran).isEmpty();
        timetable.release();
        timetable.beat();
        assertThat(ran).hasSize(2);
    }

    @Test
    void keepsTheDemoOffset() {
        var offset = new DemoOffset(JdbcClient.create(database));
        assertThat(offset.load()).isZero();
        offset.keep(java.time.Duration.ofDays(-42));
        offset.keep(java.time.Duration.ofDays(-41));
        assertThat(offset.load()).isEqualTo(java.time.Duration.ofDays(-41));
    }

    private OwnTimetable node(PlannedJob... jobs) {
        var beans = new StaticListableBeanFactory();
        for (var job : jobs) {
            beans.addBean(job.key(), job);
        }
        var runs = new PlannedRuns(JdbcClient.create(database));
        var runner = new PlannedRunner(runs, clock, new JdbcTransactionManager(database));
        return new OwnTimetable(beans.getBeanProvider(PlannedJob.class), runs, runner, clock);
    }

    private PlannedJob day() {
        return job("day", "0 0 0 * * *", PlannedJob.Missed.EACH);
    }

    private PlannedJob month() {
        return job("month", "0 0 0 1 * *", PlannedJob.Missed.EACH);
    }

    private PlannedJob noon() {
        return job("noon", "0 0 12 * * *", PlannedJob.Missed.EACH);
    }

    private PlannedJob job(String key, String cron, PlannedJob.Missed missed) {
        return new PlannedJob(key, cron, missed, dueAt -> note(key, dueAt));
    }

    private void note(String key, Instant dueAt) {
        ran.add(key + " " + CalendarFixture.local(dueAt));
    }
}
