package cn.bense.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks the drawings with the engine alone; afterwards every node of every drawing has been passed. */
class BpmnWalkTest {

    private static final Set<String> PASSED = new HashSet<>();
    private static final WalkEngine ENGINE = new WalkEngine();

    private StubSteps steps = new StubSteps();

    @BeforeEach
    void fresh() {
        steps = new StubSteps();
        ENGINE.use(steps);
    }

    @AfterEach
    void remembersWhatWasPassed() {
        PASSED.addAll(ENGINE.passed());
        ENGINE.clear();
    }

    @AfterAll
    static void passedEveryNode() {
        ENGINE.close();
        var drawn = BpmnFiles.named(".bpmn").stream()
                .flatMap(file -> BpmnFiles.model(file).getModelElementsByType(FlowNode.class).stream()
                        .map(node -> BpmnFiles.key(file) + " " + node.getId()))
                .collect(Collectors.toSet());
        drawn.removeAll(PASSED);
        assertThat(drawn).as("nodes no walk passed").isEmpty();
    }

    @Test
    void closesAStaffReportInOneStraightLine() {
        steps.undecided = List.of("KK202605-0001", "KK202605-0002");
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.done("acknowledge", Map.of());
        ENGINE.done("doWork", Map.of());
        assertThat(steps.done).containsExactly("file", "dispatchByRule", "finish", "takeFeedback");
        ENGINE.done("recheck", Map.of("result", "PASS"));
        assertThat(steps.done).contains("close", "assess CLOSE");
        assertThat(ENGINE.open("confirmByOwner")).hasSize(2);
        ENGINE.done("confirmByOwner", Map.of("outcome", "CONFIRM"));
        ENGINE.tell("DeductionAccepted", "KK202605-0001");
        ENGINE.done("confirmByOwner", Map.of("outcome", "DROP"));
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void rechecksAtOnceWhatTheFinderPutRight() {
        steps.selfHandled = true;
        ENGINE.start("problem-handling", "AJ1");
        assertThat(steps.done).containsExactly("file", "takeFeedback");
        ENGINE.done("recheck", Map.of("result", "PASS"));
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void dispatchesWhatTheFinderPutRightBadly() {
        steps.selfHandled = true;
        steps.dispatched = false;
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.done("recheck", Map.of("result", "REWORK"));
        assertThat(steps.done).containsExactly("file", "takeFeedback", "dispatchByRule");
        ENGINE.done("acknowledge", Map.of());
        ENGINE.done("doWork", Map.of());
        ENGINE.done("recheck", Map.of("result", "PASS"));
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void sendsBackWithoutAcknowledgingAgainAndPricesBeside() {
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.done("acknowledge", Map.of());
        ENGINE.done("doWork", Map.of());
        steps.acknowledged = true;
        ENGINE.done("recheck", Map.of("result", "REWORK"));
        assertThat(ENGINE.open("acknowledge")).isEmpty();
        steps.reworkRepeated = true;
        steps.undecided = List.of("KK202605-0003");
        ENGINE.done("doWork", Map.of());
        ENGINE.fire("recheckLate");
        ENGINE.done("recheck", Map.of("result", "REWORK"));
        assertThat(steps.done).contains("orderSupervision", "assess REWORK", "remindVerifier");
        steps.undecided = List.of();
        ENGINE.done("confirmByOwner", Map.of("outcome", "CONFIRM"));
        ENGINE.fire("appealTermEnds");
        ENGINE.done("doWork", Map.of());
        ENGINE.done("recheck", Map.of("result", "PASS"));
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void verifiesAPublicReportAndDispatchesByHand() {
        steps.needsVerification = true;
        steps.responsibilityClear = false;
        for (var outcome : List.of("REJECT", "MERGE", "FILE")) {
            ENGINE.start("problem-handling", "AJ1");
            ENGINE.done("verifyReport", Map.of("outcome", "SEND"));
            assertThat(ENGINE.open("verifyReport")).isEmpty();
            ENGINE.fire("siteLate");
            ENGINE.done("verifyOnSite", Map.of());
            ENGINE.done("verifyReport", Map.of("outcome", outcome));
        }
        ENGINE.fire("dispatchLate");
        ENGINE.done("dispatchCase", Map.of());
        ENGINE.fire("dueWarning");
        ENGINE.fire("dueOver");
        assertThat(steps.done).contains("remindInspector", "remindDispatcher", "warn", "overdue");
        ENGINE.done("acknowledge", Map.of());
        ENGINE.tell("DispatchRecalled", "AJ1");
        assertThat(ENGINE.open("doWork")).isEmpty();
        assertThat(ENGINE.open("dispatchCase")).hasSize(1);
    }

    @Test
    void rulesSuspendsAndWithdrawsBesideTheWork() {
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.tell("JurisdictionDispute", "AJ1");
        ENGINE.fire("rulingLate");
        ENGINE.done("ruleJurisdiction", Map.of());
        ENGINE.tell("CaseSuspended", "AJ1");
        ENGINE.tell("CaseResumed", "AJ1");
        assertThat(steps.done).contains("remindRuler", "applyRuling", "stopClock", "restartClock");
        ENGINE.tell("CaseWithdrawn", "AJ1");
        assertThat(steps.done).contains("stopWork");
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void asksForAReturnAndDecidesItByPost() {
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.tell("ReturnAsked", "AJ1");
        ENGINE.done("decideReturn", Map.of("decision", "REFUSE"));
        steps.decider = "DEPUTY";
        ENGINE.tell("ReturnAsked", "AJ1");
        ENGINE.done("decideReturnHigh", Map.of("decision", "GRANT"));
        assertThat(steps.done).containsSubsequence("holdClock", "refuseReturn", "holdClock", "grantReturn");
        assertThat(ENGINE.open("acknowledge")).hasSize(1);
    }

    @Test
    void asksForAnExtensionOfEachPost() {
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.tell("ExtensionAsked", "AJ1");
        ENGINE.done("decideExtension", Map.of("decision", "ADJUST"));
        steps.decider = "DEPUTY";
        ENGINE.tell("ExtensionAsked", "AJ1");
        ENGINE.done("decideExtensionHigh", Map.of("decision", "REFUSE"));
        steps.decider = "DIRECTOR";
        ENGINE.tell("ExtensionAsked", "AJ1");
        ENGINE.done("decideExtensionTop", Map.of("decision", "LAPSED"));
        assertThat(steps.done).containsSubsequence("grantExtension", "refuseExtension", "refuseExtension");
    }

    @Test
    void suspendsUntilADayOrUntilSomebodyEndsIt() {
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.tell("SuspensionAsked", "AJ1");
        ENGINE.done("decideSuspension", Map.of("decision", "GRANT"));
        ENGINE.fire("resumeDate");
        steps.decider = "DIRECTOR";
        ENGINE.tell("SuspensionAsked", "AJ1");
        ENGINE.done("decideSuspensionTop", Map.of("decision", "GRANT"));
        ENGINE.tell("SuspensionLifted", "AJ1");
        ENGINE.tell("SuspensionAsked", "AJ1");
        ENGINE.done("decideSuspensionTop", Map.of("decision", "REFUSE"));
        assertThat(steps.done)
                .containsSubsequence(
                        "grantSuspension", "resumeClock", "grantSuspension", "resumeClock", "refuseSuspension");
    }

    @Test
    void raisesASupervisionOrderUntilItIsAnsweredBesideTheWork() {
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.tell("SupervisionOrdered", "AJ1");
        ENGINE.fire("answerLate");
        ENGINE.fire("answerLate");
        assertThat(steps.done).endsWith("raiseSupervision", "raiseSupervision");
        ENGINE.done("answerSupervision", Map.of());
        assertThat(ENGINE.open("acknowledge")).hasSize(1);
        ENGINE.tell("SupervisionOrdered", "AJ1");
        assertThat(ENGINE.open("answerSupervision")).hasSize(1);
    }

    @Test
    void voidsOnlyWhatTheSupervisorAgreesToAndStopsEverything() {
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.done("acknowledge", Map.of());
        ENGINE.tell("VoidAsked", "AJ1");
        ENGINE.done("decideVoid", Map.of("outcome", "KEEP"));
        assertThat(ENGINE.open("doWork")).hasSize(1);
        ENGINE.tell("SupervisionOrdered", "AJ1");
        ENGINE.tell("VoidAsked", "AJ1");
        ENGINE.done("decideVoid", Map.of("outcome", "VOID"));
        assertThat(steps.done).endsWith("stopWork");
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void opensPartsBesideTheWork() {
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.tell("CaseSplit", "AJ1");
        ENGINE.tell("CaseSplit", "AJ1");
        assertThat(steps.done).endsWith("openParts", "openParts");
        assertThat(ENGINE.open("acknowledge")).hasSize(1);
    }

    @Test
    void takesUpAnEndedCaseAnew() {
        steps.acknowledged = true;
        ENGINE.startByMessage("CaseReopened", "AJ1");
        assertThat(steps.done).containsExactly("reopen");
        ENGINE.done("doWork", Map.of());
        ENGINE.done("recheck", Map.of("result", "PASS"));
        assertThat(ENGINE.running()).isZero();
        steps.dispatched = false;
        ENGINE.startByMessage("CaseReopened", "AJ2");
        assertThat(steps.done).endsWith("reopen", "dispatchByRule");
    }

    /** What waits for its deductions goes on waiting for them in the same instance. */
    @Test
    void takesUpACaseThatStillWaitsForItsDeductionsInTheSameInstance() {
        steps.undecided = List.of("KK202605-0001");
        ENGINE.start("problem-handling", "AJ1");
        ENGINE.done("acknowledge", Map.of());
        ENGINE.done("doWork", Map.of());
        ENGINE.done("recheck", Map.of("result", "PASS"));
        steps.acknowledged = true;
        steps.undecided = List.of();
        ENGINE.enter("reopened", "AJ1");
        assertThat(ENGINE.open("doWork")).hasSize(1);
        assertThat(ENGINE.open("confirmByOwner")).hasSize(1);
        ENGINE.done("doWork", Map.of());
        ENGINE.done("recheck", Map.of("result", "PASS"));
        ENGINE.done("confirmByOwner", Map.of("outcome", "DROP"));
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void clearsAGullyFromTheRoadAndHandsABlockedPipeOver() {
        ENGINE.start("drain-leaf-clearing", "RW1");
        ENGINE.done("assessDepth", Map.of("reachable", "FLOODED"));
        assertThat(steps.done).containsExactly("standingWater");
        ENGINE.done("assessDepth", Map.of("reachable", "SURFACE"));
        ENGINE.fire("trafficWindow");
        ENGINE.tell("WeatherWarning", "RW1");
        ENGINE.done("clearGully", Map.of("flows", "NO"));
        ENGINE.done("confirmHandover", Map.of());
        assertThat(steps.done).contains("handOver PIPE_BLOCKED", "remindLeaveRoad", "raiseByWeather");
        ENGINE.tell("MunicipalHandoverDone", "RW1");
        ENGINE.done("testAgain", Map.of("flows", "YES", "grate", "BROKEN"));
        assertThat(steps.done).contains("openLinked GRATE_BROKEN", "finish");
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void entersAShaftOnlyWithGoodAirAndALivePermit() {
        ENGINE.start("drain-leaf-clearing", "RW1");
        ENGINE.done("assessDepth", Map.of("reachable", "CONFINED"));
        ENGINE.done("ventilate", Map.of());
        ENGINE.done("gasTest", Map.of("oxygen", 18.0));
        ENGINE.done("releaseRetry", Map.of());
        assertThat(steps.done).containsExactly("holdForGas", "resumeAfterGas");
        for (int permit = 0; permit < 2; permit++) {
            ENGINE.done("ventilate", Map.of());
            ENGINE.done("gasTest", Map.of("oxygen", 20.9));
            ENGINE.done("signPermit", Map.of());
            if (permit == 0) {
                ENGINE.fire("permitExpired");
            }
        }
        ENGINE.fire("trafficBelow");
        assertThat(steps.done).contains("remindLeaveRoad");
        ENGINE.done("clearBelow", Map.of("flows", "YES", "grate", "OK"));
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void cleansGreaseAndTellsTheSource() {
        for (var known : List.of("KNOWN", "UNKNOWN")) {
            ENGINE.start("grating-grease-cleaning", "RW1");
            ENGINE.done("traceSource", Map.of("source", known));
            ENGINE.done("scrubGrate", Map.of("slippery", known.equals("KNOWN") ? "YES" : "NO"));
            if (known.equals("KNOWN")) {
                ENGINE.done("spreadAntiSlip", Map.of());
            }
            ENGINE.done("deliverOilWaste", Map.of());
        }
        assertThat(steps.done).containsExactly("countResoil", "noticeOwner H3", "finish", "countResoil", "finish");
        for (var corrected : List.of("YES", "NO")) {
            ENGINE.start("owner-correction", "TZ1");
            ENGINE.fire("termEnds");
            ENGINE.done("checkSource", Map.of("corrected", corrected));
        }
        assertThat(steps.done).contains("ownerCorrected", "ownerRefused");
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void clearsTreeAfterTreeUntilNoMore() {
        for (var waste : List.of("OWN", "HOUSEHOLD")) {
            ENGINE.start("tree-pit-clearing", "RW1");
            ENGINE.done("clearPit", Map.of("treeState", "OK", "dispute", "NONE", "moreTrees", "YES"));
            ENGINE.done("clearPit", Map.of("treeState", "DEAD", "dispute", "SOIL_OR_GRATE", "moreTrees", "NO"));
            ENGINE.done("bagAndHaul", Map.of("waste", waste));
        }
        assertThat(steps.done).contains("openLinkedTree DEAD", "askRuling", "noticeOwner H2");
        assertThat(ENGINE.running()).isZero();
    }

    @Test
    void dropsADuplicateAndRemindsTheOwner() {
        ENGINE.start("deduction-decision", "KK1");
        ENGINE.fire("confirmReminder");
        ENGINE.fire("confirmEscalation");
        assertThat(steps.done).contains("remindOwner", "tellSupervision");
        ENGINE.done("confirmByOwner", Map.of("outcome", "DROP"));
        steps.dropped = true;
        ENGINE.start("deduction-decision", "KK2");
        assertThat(ENGINE.running()).isZero();
    }
}
