package cn.bense.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks the drawings with the engine alone; afterwards every node of every drawing has been passed. */
class BpmnWalkTest {

    private static final Map<String, Object> BEANS = new java.util.HashMap<>();
    private static final Set<String> PASSED = new HashSet<>();
    private static ProcessEngine engine;

    private StubSteps steps = new StubSteps();

    @BeforeAll
    static void deploys() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:bpmn-walk;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("bpmn-walk");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(new java.util.AbstractMap<>() {
            @Override
            public Set<Map.Entry<Object, Object>> entrySet() {
                return Set.copyOf(BEANS.entrySet().stream()
                        .map(entry -> Map.entry((Object) entry.getKey(), entry.getValue()))
                        .toList());
            }
        });
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        BpmnFiles.named(".bpmn").forEach(file -> deployment.addString(file.toString(), BpmnFiles.text(file)));
        deployment.deploy();
    }

    @BeforeEach
    void fresh() {
        steps = new StubSteps();
        BEANS.put("caseSteps", steps.cases);
        BEANS.put("cleanupSteps", steps.cleanups);
        BEANS.put("deductionSteps", steps.deductions);
    }

    @AfterEach
    void remembersWhatWasPassed() {
        engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .filter(activity -> activity.getEndTime() != null)
                .map(BpmnWalkTest::name)
                .forEach(PASSED::add);
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test over"));
    }

    @AfterAll
    static void passedEveryNode() {
        var drawn = BpmnFiles.named(".bpmn").stream()
                .flatMap(file -> BpmnFiles.model(file).getModelElementsByType(FlowNode.class).stream()
                        .map(node -> BpmnFiles.key(file) + " " + node.getId()))
                .collect(Collectors.toSet());
        engine.close();
        drawn.removeAll(PASSED);
        assertThat(drawn).as("nodes no walk passed").isEmpty();
    }

    @Test
    void closesAStaffReportInOneStraightLine() {
        steps.undecided = List.of("KK202605-0001", "KK202605-0002");
        start("problem-handling", "AJ1");
        done("acknowledge", Map.of());
        done("doWork", Map.of());
        assertThat(steps.done).containsExactly("file", "dispatchByRule", "finish", "takeFeedback");
        done("recheck", Map.of("result", "PASS"));
        assertThat(steps.done).contains("close", "assess CLOSE");
        assertThat(open("confirmByOwner")).hasSize(2);
        done("confirmByOwner", Map.of("outcome", "CONFIRM"));
        tell("DeductionAccepted", "KK202605-0001");
        done("confirmByOwner", Map.of("outcome", "DROP"));
        assertThat(running()).isZero();
    }

    @Test
    void rechecksAtOnceWhatTheFinderPutRight() {
        steps.selfHandled = true;
        start("problem-handling", "AJ1");
        assertThat(steps.done).containsExactly("file", "takeFeedback");
        done("recheck", Map.of("result", "PASS"));
        assertThat(running()).isZero();
    }

    @Test
    void sendsBackWithoutAcknowledgingAgainAndPricesBeside() {
        start("problem-handling", "AJ1");
        done("acknowledge", Map.of());
        done("doWork", Map.of());
        steps.acknowledged = true;
        done("recheck", Map.of("result", "REWORK"));
        assertThat(open("acknowledge")).isEmpty();
        steps.reworkRepeated = true;
        steps.undecided = List.of("KK202605-0003");
        done("doWork", Map.of());
        fire("recheckLate");
        done("recheck", Map.of("result", "REWORK"));
        assertThat(steps.done).contains("orderSupervision", "assess REWORK", "remindVerifier");
        steps.undecided = List.of();
        done("confirmByOwner", Map.of("outcome", "CONFIRM"));
        fire("appealTermEnds");
        done("doWork", Map.of());
        done("recheck", Map.of("result", "PASS"));
        assertThat(running()).isZero();
    }

    @Test
    void verifiesAPublicReportAndDispatchesByHand() {
        steps.needsVerification = true;
        steps.responsibilityClear = false;
        for (var outcome : List.of("REJECT", "MERGE", "FILE")) {
            start("problem-handling", "AJ1");
            done("verifyReport", Map.of("outcome", outcome));
        }
        fire("dispatchLate");
        done("dispatchCase", Map.of());
        fire("dueWarning");
        fire("dueOver");
        assertThat(steps.done).contains("remindDispatcher", "warn", "overdue");
        done("acknowledge", Map.of());
        tell("DispatchRecalled", "AJ1");
        assertThat(open("doWork")).isEmpty();
        assertThat(open("dispatchCase")).hasSize(1);
    }

    @Test
    void rulesSuspendsAndWithdrawsBesideTheWork() {
        start("problem-handling", "AJ1");
        tell("JurisdictionDispute", "AJ1");
        done("ruleJurisdiction", Map.of());
        tell("CaseSuspended", "AJ1");
        tell("CaseResumed", "AJ1");
        assertThat(steps.done).contains("applyRuling", "stopClock", "restartClock");
        tell("CaseWithdrawn", "AJ1");
        assertThat(steps.done).contains("stopWork");
        assertThat(running()).isZero();
    }

    @Test
    void clearsAGullyFromTheRoadAndHandsABlockedPipeOver() {
        start("drain-leaf-clearing", "RW1");
        done("assessDepth", Map.of("reachable", "SURFACE"));
        fire("trafficWindow");
        tell("WeatherWarning", "RW1");
        done("clearGully", Map.of("flows", "NO"));
        done("confirmHandover", Map.of());
        assertThat(steps.done).contains("handOver PIPE_BLOCKED", "remindLeaveRoad", "raiseByWeather");
        tell("MunicipalHandoverDone", "RW1");
        done("testAgain", Map.of("flows", "YES", "grate", "BROKEN"));
        assertThat(steps.done).contains("openLinked GRATE_BROKEN", "finish");
        assertThat(running()).isZero();
    }

    @Test
    void entersAShaftOnlyWithGoodAirAndALivePermit() {
        start("drain-leaf-clearing", "RW1");
        done("assessDepth", Map.of("reachable", "CONFINED"));
        done("ventilate", Map.of());
        done("gasTest", Map.of("oxygen", 18.0));
        done("releaseRetry", Map.of());
        assertThat(steps.done).containsExactly("holdForGas", "resumeAfterGas");
        for (int permit = 0; permit < 2; permit++) {
            done("ventilate", Map.of());
            done("gasTest", Map.of("oxygen", 20.9));
            done("signPermit", Map.of());
            if (permit == 0) {
                fire("permitExpired");
            }
        }
        done("clearBelow", Map.of("flows", "YES", "grate", "OK"));
        assertThat(running()).isZero();
    }

    @Test
    void cleansGreaseAndTellsTheSource() {
        for (var known : List.of("KNOWN", "UNKNOWN")) {
            start("grating-grease-cleaning", "RW1");
            done("traceSource", Map.of("source", known));
            done("scrubGrate", Map.of("slippery", known.equals("KNOWN") ? "YES" : "NO"));
            if (known.equals("KNOWN")) {
                done("spreadAntiSlip", Map.of());
            }
            done("deliverOilWaste", Map.of());
        }
        assertThat(steps.done).containsExactly("noticeOwner", "finish", "finish");
        for (var corrected : List.of("YES", "NO")) {
            start("owner-correction", "TZ1");
            fire("termEnds");
            done("checkSource", Map.of("corrected", corrected));
        }
        assertThat(steps.done).contains("ownerCorrected", "ownerRefused");
        assertThat(running()).isZero();
    }

    @Test
    void clearsTreeAfterTreeUntilNoMore() {
        for (var waste : List.of("OWN", "HOUSEHOLD")) {
            start("tree-pit-clearing", "RW1");
            done("clearPit", Map.of("treeState", "OK", "dispute", "NONE", "moreTrees", "YES"));
            done("clearPit", Map.of("treeState", "DEAD", "dispute", "SOIL_OR_GRATE", "moreTrees", "NO"));
            done("bagAndHaul", Map.of("waste", waste));
        }
        assertThat(steps.done).contains("openLinkedTree DEAD", "askRuling", "noticeOwner");
        assertThat(running()).isZero();
    }

    @Test
    void dropsADuplicateAndRemindsTheOwner() {
        start("deduction-decision", "KK1");
        fire("confirmReminder");
        fire("confirmEscalation");
        assertThat(steps.done).contains("remindOwner", "tellSupervision");
        done("confirmByOwner", Map.of("outcome", "DROP"));
        steps.dropped = true;
        start("deduction-decision", "KK2");
        assertThat(running()).isZero();
    }

    private static void start(String key, String businessKey) {
        engine.getRuntimeService().startProcessInstanceByKey(key, businessKey);
    }

    private static List<Task> open(String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(element)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private static void done(String element, Map<String, Object> routing) {
        assertThat(open(element)).as("open at " + element).isNotEmpty();
        engine.getTaskService().complete(open(element).get(0).getId(), routing);
    }

    private static void tell(String message, String businessKey) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }

    private static void fire(String element) {
        var timer = engine.getManagementService()
                .createJobQuery()
                .activityId(element)
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
    }

    private static long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    private static String name(HistoricActivityInstance activity) {
        return activity.getProcessDefinitionKey() + " " + activity.getActivityId();
    }
}
