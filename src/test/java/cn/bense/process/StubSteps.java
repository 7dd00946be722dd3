package cn.bense.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Stands in for the rooms' step beans, so that the drawings can be walked by the engine alone. */
final class StubSteps {

    private static final Date LATER = Date.from(Instant.parse("2099-01-01T00:00:00Z"));

    final List<String> done = new ArrayList<>();
    boolean needsVerification;
    boolean selfHandled;
    boolean responsibilityClear = true;
    boolean acknowledged;
    boolean dispatched = true;
    boolean reworkRepeated;
    boolean dropped;
    String cleanup = "plain-rectification";
    List<String> undecided = List.of();

    String decider = "";

    final Cases cases = new Cases(this);
    final Desks desks = new Desks(this);
    final Requests requests = new Requests(this);
    final Cleanups cleanups = new Cleanups(this);
    final Deductions deductions = new Deductions(this);

    /** {@code caseSteps}. */
    public record Cases(StubSteps stub) {
        public boolean needsVerification(String key) {
            return stub.needsVerification;
        }

        public boolean selfHandled(String key) {
            return stub.selfHandled;
        }

        public boolean responsibilityClear(String key) {
            return stub.responsibilityClear;
        }

        public boolean acknowledged(String key) {
            return stub.acknowledged;
        }

        public boolean dispatched(String key) {
            return stub.dispatched;
        }

        public boolean reworkRepeated(String key) {
            return stub.reworkRepeated;
        }

        public String cleanupProcess(String key) {
            return stub.cleanup;
        }

        public String workOrder(String key) {
            return key.replace("AJ", "RW");
        }

        public Date dispatchLateAt(String key) {
            return LATER;
        }

        public Date warnAt(String key) {
            return LATER;
        }

        public Date dueAt(String key) {
            return LATER;
        }

        public Date recheckLateAt(String key) {
            return LATER;
        }

        public void file(String key) {
            stub.done.add("file");
        }

        public void dispatchByRule(String key) {
            stub.done.add("dispatchByRule");
        }

        public void remindDispatcher(String key) {
            stub.done.add("remindDispatcher");
        }

        public void warn(String key) {
            stub.done.add("warn");
        }

        public void overdue(String key) {
            stub.done.add("overdue");
        }

        public void takeFeedback(String key) {
            stub.done.add("takeFeedback");
        }

        public void remindVerifier(String key) {
            stub.done.add("remindVerifier");
        }

        public void close(String key) {
            stub.done.add("close");
        }

        public void startRework(String key) {
            stub.done.add("startRework");
        }

        public void orderSupervision(String key) {
            stub.done.add("orderSupervision");
        }

        public Date answerDueAt(String key) {
            return LATER;
        }

        public void raiseSupervision(String key) {
            stub.done.add("raiseSupervision");
        }

        public void openParts(String key) {
            stub.done.add("openParts");
        }

        public void reopen(String key) {
            stub.done.add("reopen");
        }

        public void applyRuling(String key) {
            stub.done.add("applyRuling");
        }

        public void stopWork(String key) {
            stub.done.add("stopWork");
        }

        public void stopClock(String key) {
            stub.done.add("stopClock");
        }

        public void restartClock(String key) {
            stub.done.add("restartClock");
        }

        public void handOver(String key, String reason) {
            stub.done.add("handOver " + reason);
        }

        public void openLinked(String key, String reason) {
            stub.done.add("openLinked " + reason);
        }

        public void openLinkedTree(String key, String treeState) {
            stub.done.add("openLinkedTree " + treeState);
        }

        public void askRuling(String key) {
            stub.done.add("askRuling");
        }

        public void standingWater(String key) {
            stub.done.add("standingWater");
        }

        public void raiseByWeather(String key) {
            stub.done.add("raiseByWeather");
        }
    }

    /** {@code deskSteps}. */
    public record Desks(StubSteps stub) {
        public Date rulingLateAt(String key) {
            return LATER;
        }

        public Date siteLateAt(String key) {
            return LATER;
        }

        public void remindInspector(String key) {
            stub.done.add("remindInspector");
        }

        public void remindRuler(String key) {
            stub.done.add("remindRuler");
        }
    }

    /** {@code requestSteps}. */
    public record Requests(StubSteps stub) {
        public boolean decidedBy(String key, String post) {
            return stub.decider.equals(post);
        }

        public void holdClock(String key) {
            stub.done.add("holdClock");
        }

        public void grantReturn(String key) {
            stub.done.add("grantReturn");
        }

        public void refuseReturn(String key) {
            stub.done.add("refuseReturn");
        }

        public void grantExtension(String key) {
            stub.done.add("grantExtension");
        }

        public void refuseExtension(String key) {
            stub.done.add("refuseExtension");
        }

        public void grantSuspension(String key) {
            stub.done.add("grantSuspension");
        }

        public void refuseSuspension(String key) {
            stub.done.add("refuseSuspension");
        }

        public Date resumeAt(String key) {
            return LATER;
        }

        public void resumeClock(String key) {
            stub.done.add("resumeClock");
        }
    }

    /** {@code cleanupSteps}. */
    public record Cleanups(StubSteps stub) {
        public void finish(String key) {
            stub.done.add("finish");
        }

        public void holdForGas(String key) {
            stub.done.add("holdForGas");
        }

        public void resumeAfterGas(String key) {
            stub.done.add("resumeAfterGas");
        }

        public void remindLeaveRoad(String key) {
            stub.done.add("remindLeaveRoad");
        }

        public void noticeOwner(String key, String pointsRow) {
            stub.done.add("noticeOwner " + pointsRow);
        }

        public void countResoil(String key) {
            stub.done.add("countResoil");
        }

        public void ownerCorrected(String key) {
            stub.done.add("ownerCorrected");
        }

        public void ownerRefused(String key) {
            stub.done.add("ownerRefused");
        }

        public int treeLimit(String key) {
            return 50;
        }

        public Date permitEndsAt(String key) {
            return LATER;
        }

        public Date trafficWindowEndsAt(String key) {
            return LATER;
        }

        public Date noticeTermEndsAt(String key) {
            return LATER;
        }
    }

    /** {@code deductionSteps}. */
    public record Deductions(StubSteps stub) {
        public void assess(String key, String event) {
            stub.done.add("assess " + event);
        }

        public List<String> undecided(String key, String event) {
            return stub.undecided;
        }

        public void checkDuplicate(String key) {
            stub.done.add("checkDuplicate");
        }

        public boolean dropped(String key) {
            return stub.dropped;
        }

        public void remindOwner(String key) {
            stub.done.add("remindOwner");
        }

        public void tellSupervision(String key) {
            stub.done.add("tellSupervision");
        }

        public void notifyContractor(String key) {
            stub.done.add("notifyContractor");
        }

        public void accept(String key) {
            stub.done.add("accept");
        }

        public void acceptBySilence(String key) {
            stub.done.add("acceptBySilence");
        }

        public Date remindAt(String key) {
            return LATER;
        }

        public Date escalateAt(String key) {
            return LATER;
        }

        public Date appealUntil(String key) {
            return LATER;
        }
    }
}
