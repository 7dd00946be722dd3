package cn.bense.cases.model;

import cn.bense.cases.RequestBook.Outcome;
import cn.bense.cases.RequestDecision;
import cn.bense.worktime.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each decision of a request would lead to, computed beforehand by the same arithmetic that the decision uses. */
@Component
class RequestOutcomes {

    private final RequestClock clocks;
    private final Clock clock;

    RequestOutcomes(RequestClock clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    List<Outcome> of(CaseFile file, CaseRequest request, @Nullable Instant until) {
        return switch (request.kind()) {
            case RETURN -> ofReturn(file, request);
            case EXTENSION -> ofExtension(file, request, until);
            case SUSPENSION -> ofSuspension(file, request, until);
        };
    }

    private List<Outcome> ofReturn(CaseFile file, CaseRequest request) {
        var now = clock.instant();
        var due = clocks.fullFrom(file, now);
        var kept = paused(file, request, now);
        return List.of(
                new Outcome(RequestDecision.GRANT, "退回，接手的单位从改派起重新计满时限", due, left(file, now, due)),
                new Outcome(RequestDecision.ADJUST, "退回，改派给另一家，同样重新计满时限", due, left(file, now, due)),
                new Outcome(RequestDecision.REFUSE, "原单位接着办，等待的时间补回", kept.dueAt(), left(file, now, kept.dueAt())));
    }

    private List<Outcome> ofExtension(CaseFile file, CaseRequest request, @Nullable Instant until) {
        var now = clock.instant();
        var old = file.deadline().dueAt();
        var asked = request.until() == null ? old : request.until();
        var other = until == null ? middle(old, asked) : until;
        return List.of(
                new Outcome(RequestDecision.GRANT, "不停表，到期改为申请的时间", asked, left(file, now, asked)),
                new Outcome(RequestDecision.ADJUST, "不停表，到期改为您定的时间", other, left(file, now, other)),
                new Outcome(RequestDecision.REFUSE, "时限照走，原到期不变", old, left(file, now, old)));
    }

    private List<Outcome> ofSuspension(CaseFile file, CaseRequest request, @Nullable Instant until) {
        var asked = request.until();
        var from = request.asking().at();
        var other = until == null && asked != null ? middle(clock.instant(), asked) : until;
        var old = file.deadline().dueAt();
        return List.of(
                suspended(file, request, RequestDecision.GRANT, asked),
                suspended(file, request, RequestDecision.ADJUST, other),
                new Outcome(RequestDecision.REFUSE, "时限照走，原到期不变", old, left(file, later(from, clock.instant()), old)));
    }

    private Outcome suspended(CaseFile file, CaseRequest request, RequestDecision result, @Nullable Instant until) {
        var from = Stamp.of(request.asking().at());
        var left = left(file, request.asking().at(), file.deadline().dueAt());
        return until == null
                ? new Outcome(result, from + " 起停表，恢复那一刻接着走", null, left)
                : new Outcome(
                        result,
                        from + " 起停表，" + Stamp.of(until) + " 起接着走",
                        paused(file, request, until).dueAt(),
                        left);
    }

    private Deadline paused(CaseFile file, CaseRequest request, Instant until) {
        return clocks.paused(
                file.deadline(), request.asking().at(), until, file.limit().unit(), "");
    }

    private Duration left(CaseFile file, Instant at, Instant due) {
        return clocks.left(at, due, file.limit().unit());
    }

    private static Instant middle(Instant one, Instant other) {
        return one.plus(Duration.between(one, other).dividedBy(2));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
