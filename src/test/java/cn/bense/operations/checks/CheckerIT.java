package cn.bense.operations.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.CaseState;
import cn.bense.testing.Api.Answer;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import cn.bense.testing.Street;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/**
 * A checker that finds nothing may be blind: each invariant is seen failing here, on damage planted in the database and rolled
 * back, and says nothing about the same rows while they are whole.
 */
@ProgramTest
class CheckerIT {

    private static final Map<String, String> MADE = new java.util.HashMap<>();

    private final Program program;
    private final Street street;
    private final DataSource database;
    private final Path photos;
    private Connection connection;
    private Damage damage;

    CheckerIT(Program program, DataSource database, Environment environment) {
        this.program = program;
        this.street = program.street();
        this.database = database;
        this.photos = Path.of(environment.getRequiredProperty("bense.photos"));
    }

    @BeforeEach
    void connect() throws SQLException {
        makeScene();
        connection = database.getConnection();
        damage = new Damage(connection, photos, program.now());
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    /** One case that is worked on, one that was sent back once and closed, with its deductions undecided. */
    private void makeScene() {
        if (!MADE.isEmpty()) {
            return;
        }
        var open = reported();
        street.command("contractor", open, "acknowledge", Map.of()).expect(200);
        var closed = street.report("inspector", "DRAIN_LEAF_CLEARING", Street.FUYUAN)
                .expect(201)
                .text("number");
        street.command("contractor", closed, "acknowledge", Map.of()).expect(200);
        street.work("crew", closed, Street.FUYUAN);
        street.command("verifier", closed, "recheck", Map.of("result", "REWORK", "reasonCode", "NOT_CLEAN"))
                .expect(200);
        street.work("crew", closed, Street.FUYUAN);
        street.command("verifier", closed, "recheck", Map.of("result", "PASS")).expect(200);
        assertThat(street.state("supervisor", closed)).isEqualTo(CaseState.CLOSED.name());
        MADE.put("open", open);
        MADE.put("closed", closed);
        MADE.put(
                "deduction",
                program.api("finance")
                        .get("/deductions?case=" + closed)
                        .expect(200)
                        .text("items/0/number"));
    }

    /** With an idempotency key, as a phone does. */
    private String reported() {
        var photo = street.photograph("inspector", cn.bense.demo.PhotoPainter.Stage.BEFORE, Street.FUYUAN);
        return program.api("inspector")
                .post(
                        "/cases",
                        Map.of(
                                "item",
                                "DRAIN_LEAF_CLEARING",
                                "location",
                                Map.of("lat", Street.FUYUAN.lat(), "lon", Street.FUYUAN.lon(), "accuracy", 8),
                                "photoIds",
                                List.of(photo),
                                "channel",
                                "STAFF"),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .text("number");
    }

    private static String open() {
        return MADE.get("open");
    }

    private static String closed() {
        return MADE.get("closed");
    }

    private static String deduction() {
        return MADE.get("deduction");
    }

    private void seen(Supplier<Check> check, String number, String words, String... damages) throws SQLException {
        assertThat(damage.found(check)).as("before").noneMatch(line -> line.contains(number));
        assertThat(damage.found(check, damages))
                .as("after")
                .anyMatch(line -> line.contains(number) && line.contains(words));
    }

    @Test
    void findsAnAcknowledgedReportWhoseCaseIsGone() throws SQLException {
        seen(
                AcknowledgedKeys::new,
                open(),
                "0 件",
                "update cases_case_file set number = 'AJ20200101-00001' where number = '" + open() + "'");
    }

    @Test
    void findsANumberThatWasGivenAndIsNowhere() throws SQLException {
        var day = open().substring(2, 10);
        assertThat(damage.found(RunningNumbers::new)).noneMatch(line -> line.contains(day));
        assertThat(damage.found(
                        RunningNumbers::new,
                        "update audit_number set last_given = last_given + 1 where prefix = 'KK' and period = '"
                                + deduction().substring(2, 8) + "'"))
                .anyMatch(line ->
                        line.startsWith("settlement_deduction KK" + deduction().substring(2, 8)));
    }

    @Test
    void findsAnOpenCaseWithoutItsProcess() throws SQLException {
        seen(CaseRoots::new, open(), "0 个", ownerless());
    }

    @Test
    void findsAnEndedCaseWithTwoProcesses() throws SQLException {
        seen(
                CaseRoots::new,
                closed(),
                "2 个",
                "update ACT_RU_EXECUTION set BUSINESS_KEY_ = '" + closed() + "' where BUSINESS_KEY_ = '" + open()
                        + "' and PARENT_ID_ is null");
    }

    @Test
    void findsAnOpenCaseThatWaitsForNothing() throws SQLException {
        var tasks = "(select id from process_human_task where root_number = '" + open() + "' and state = 'OPEN')";
        seen(OpenCasesWait::new, open(), "什么也不等", "delete from ACT_RU_TASK where ID_ in " + tasks);
    }

    @Test
    void findsAnEndedCaseThatStillWaits() throws SQLException {
        seen(
                EndedCasesRest::new,
                open(),
                "还等着",
                "update cases_case_file set state = 'CLOSED' where number = '" + open() + "'");
    }

    @Test
    void findsAnEndedInstanceThatStillRuns() throws SQLException {
        seen(
                EndedCasesRest::new,
                open(),
                "却还在运行",
                "update ACT_HI_PROCINST set END_TIME_ = START_TIME_ where BUSINESS_KEY_" + " = '" + open() + "'");
    }

    @Test
    void findsAnInstanceOfNobody() throws SQLException {
        seen(OwnedInstances::new, "AJ20200101-00001", "查不到", ownerless());
    }

    @Test
    void findsADecidedDeductionThatIsStillUnderDecision() throws SQLException {
        seen(
                OwnedInstances::new,
                deduction(),
                "1 个",
                "update settlement_deduction set state = 'ACCEPTED' where number = '" + deduction() + "'");
    }

    @Test
    void findsATaskThatStandsInNobodysInbox() throws SQLException {
        var row = "where root_number = '" + open() + "' and state = 'OPEN'";
        seen(
                InboxRows::new,
                open().replace("AJ", ""),
                "",
                "update process_human_task set state = 'GONE'," + " subject_number = '" + open() + "' " + row);
    }

    @Test
    void findsAnInboxRowWithoutATask() throws SQLException {
        seen(
                InboxRows::new,
                closed(),
                "引擎里没有这个任务",
                "update process_human_task set state = 'OPEN' where subject_number = '" + closed()
                        + "' and element = 'recheck'");
    }

    @Test
    void findsAWorkOrderThatIsDoneWhileItsWorkGoesOn() throws SQLException {
        var order = program.api("supervisor").get("/cases/" + open()).text("workOrder");
        seen(
                OrderStates::new,
                order,
                "DONE",
                "update cleanup_work_order set state = 'DONE' where number = '" + order + "'");
    }

    @Test
    void namesAnEventRowWithOneByteChanged() throws SQLException {
        seen(
                EventChains::new,
                closed(),
                "内容被改过",
                "update audit_event set text = concat('。', text) where subject_number = '" + closed()
                        + "' and seq = 3");
    }

    @Test
    void namesTheGapWhereAnEventRowWasTakenOut() throws SQLException {
        seen(
                EventChains::new,
                closed(),
                "接着是第 3 条",
                "delete from audit_event where subject_number = '" + closed() + "' and seq = 3");
    }

    @Test
    void namesAChainWhoseNotedEndIsGone() throws SQLException {
        seen(
                EventChains::new,
                closed(),
                "这一条没有了",
                "insert into audit_head (anchor, subject_kind, subject_number, seq, digest) values (0, 'case', '"
                        + closed() + "', 999, 'noted')");
    }

    @Test
    void findsAStateWithoutItsEvent() throws SQLException {
        seen(
                StateChanges::new,
                open(),
                "VOIDED",
                "update cases_case_file set state = 'VOIDED' where number = '" + open() + "'");
        seen(
                StateChanges::new,
                deduction(),
                "FINAL",
                "update settlement_deduction set state = 'FINAL' where number = '" + deduction() + "'");
    }

    @Test
    void findsADeductionOfNoCase() throws SQLException {
        seen(
                ChargedOnce::new,
                deduction(),
                "没有这件案件",
                "update settlement_deduction set case_number = 'AJ20200101-00001'" + " where number = '" + deduction()
                        + "'");
    }

    @Test
    void findsAClauseThatWasNotInForce() throws SQLException {
        seen(
                ClauseInForce::new,
                deduction(),
                "第 99 版",
                "update settlement_deduction set clause_version = 99 where number = '" + deduction() + "'");
    }

    @Test
    void findsAnAmountChangedByAFen() throws SQLException {
        var one = "update settlement_deduction set %s where number = '" + deduction() + "'";
        seen(ChargeAmounts::new, deduction(), "建议金额", one.formatted("proposed_fen = proposed_fen + 1"));
        seen(ChargeAmounts::new, deduction(), "分值", one.formatted("points = points + 0.01"));
        seen(ChargeAmounts::new, deduction(), "上限", one.formatted("highest_fen = highest_fen + 1"));
        seen(ChargeAmounts::new, deduction(), "还没有金额", one.formatted("decided_fen = 1"));
        seen(MonthSums::new, deduction(), "按扣款表合计", one.formatted("proposed_fen = proposed_fen + 1"));
    }

    @Test
    void findsAPhotoThatIsGoneOrChanged() throws SQLException, IOException {
        var photo = program.api("supervisor").get("/cases/" + closed()).text("photos/0/id");
        var digest = digestOf(photo);
        var file = photos.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
        var bytes = Files.readAllBytes(file);
        assertThat(damage.found(PhotoFiles::new)).noneMatch(line -> line.contains(photo));
        try {
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertThat(damage.found(PhotoFiles::new)).anyMatch(line -> line.contains(photo) && line.contains("摘要"));
            Files.delete(file);
            assertThat(damage.found(PhotoFiles::new)).anyMatch(line -> line.contains(photo) && line.contains("没有这个文件"));
        } finally {
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
    }

    @Test
    void findsATimerThatDidNotRing() throws SQLException {
        var timers = " where PROCESS_INSTANCE_ID_ in (select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = '" + open()
                + "')";
        seen(DueTimers::new, open(), "还没有办", "update ACT_RU_JOB set DUEDATE_ = '2020-01-01 00:00:00'" + timers);
        seen(DueTimers::new, open(), "试过几次没有办成", "update ACT_RU_JOB set RETRIES_ = 0" + timers);
    }

    @Test
    void findsAPlannedJobThatFailsAgainAndAgain() throws SQLException {
        seen(
                DueTimers::new,
                "day-closed",
                "3 次",
                "update worktime_planned_job set failures = 3 where job_key = 'day-closed'");
    }

    @Test
    void tellsAllThisToProgramsToo() {
        program.api("crew").get("/operations/checks").expect(403);
        program.api("supervisor").post("/operations/checks", Map.of()).expect(403);
        var id = program.api("auditor")
                .post("/operations/checks", Map.of())
                .expect(202)
                .text("id");
        var run = finished(id);
        assertThat(run.text("state")).as(run.content()).isEqualTo("DONE");
        assertThat(run.at("checks").size()).isEqualTo(Checks.keys().size());
        assertThat(run.content()).doesNotContain(closed()).doesNotContain(deduction());
        program.api("auditor").get("/operations/checks/0").expect(404);
    }

    private Answer finished(String id) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var run = program.api("auditor").get("/operations/checks/" + id).expect(200);
        while (run.text("state").equals("RUNNING") && System.nanoTime() < deadline) {
            LockSupport.parkNanos(200_000_000);
            run = program.api("auditor").get("/operations/checks/" + id).expect(200);
        }
        return run;
    }

    private String digestOf(String photo) throws SQLException {
        try (var query = connection.prepareStatement("select digest from evidence_photo where public_id = ?")) {
            query.setString(1, photo);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private static String ownerless() {
        return "update ACT_RU_EXECUTION set BUSINESS_KEY_ = 'AJ20200101-00001' where BUSINESS_KEY_ = '" + open()
                + "' and PARENT_ID_ is null";
    }
}
