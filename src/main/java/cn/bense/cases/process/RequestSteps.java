package cn.bense.cases.process;

import cn.bense.cases.RequestKind;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.CaseRequest;
import cn.bense.cases.model.CaseRequests;
import cn.bense.cases.model.RequestClock;
import cn.bense.organization.Post;
import cn.bense.process.FlowBean;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the event sub-processes of requests call: each step takes the case's number, acts once and is safe twice. */
@FlowBean
@Component("requestSteps")
public class RequestSteps {

    /** A suspension until a condition has no day: somebody ends it. */
    private static final Duration NEVER = Duration.ofDays(3650);

    private final CaseFiles files;
    private final CaseRequests requests;
    private final RequestClock clocks;
    private final RequestWords words;
    private final RequestCourse course;
    private final ReturnGranting returns;
    private final CaseJournal journal;
    private final DateKeeping dates;
    private final RainWarnings rain;
    private final CaseProcess process;
    private final Clock clock;

    RequestSteps(
            CaseFiles files,
            CaseRequests requests,
            RequestClock clocks,
            RequestWords words,
            RequestCourse course,
            @Lazy ReturnGranting returns,
            CaseJournal journal,
            DateKeeping dates,
            RainWarnings rain,
            CaseProcess process,
            Clock clock) {
        this.files = files;
        this.requests = requests;
        this.clocks = clocks;
        this.words = words;
        this.course = course;
        this.returns = returns;
        this.journal = journal;
        this.dates = dates;
        this.rain = rain;
        this.process = process;
        this.clock = clock;
    }

    /** A return pauses the clock from the request to its decision. */
    public void holdClock(String number) {
        var file = stored(number);
        if (!file.dueClock().stopped()) {
            file.dueClock().stop(clock.instant());
            process.clockStopped(number, clock.instant());
        }
    }

    public boolean decidedBy(String number, String post) {
        return requests.open(number)
                .filter(r -> r.deciding().post() == Post.valueOf(post))
                .isPresent();
    }

    public void grantReturn(String number) {
        decided(number, RequestKind.RETURN, returns::grant);
    }

    public void refuseReturn(String number) {
        decided(number, RequestKind.RETURN, (file, request) -> {
            var from = file.state();
            request.redated(file.deadline(), null);
            course.goOn(file);
            journal.moved(file, from, "RETURN_REFUSED", words.decider(request), words.refused(request));
            rain.raise(file);
        });
    }

    /** Old and new deadline, reason and approver stay on record (domain.md section 9, rule 2). */
    public void grantExtension(String number) {
        decided(number, RequestKind.EXTENSION, (file, request) -> {
            var from = file.state();
            var old = file.deadline();
            var until = until(request);
            file.goBack();
            file.dueClock().change(clocks.extended(old, until, file.limit().unit(), words.why(request)));
            request.redated(old, until);
            dates.redate(file);
            journal.moved(file, from, "EXTENSION_GRANTED", words.decider(request), words.granted(request));
        });
    }

    public void refuseExtension(String number) {
        refuse(number, RequestKind.EXTENSION, "EXTENSION_REFUSED");
    }

    /** The clock stands from the moment of asking, never from before; with a day the deadline to come is shown at once. */
    public void grantSuspension(String number) {
        decided(number, RequestKind.SUSPENSION, (file, request) -> {
            var from = file.state();
            var old = file.deadline();
            var until = request.until();
            file.stopClock(request.asking().at());
            process.clockStopped(number, clock.instant());
            if (until != null) {
                file.dueClock()
                        .change(clocks.paused(
                                old, request.asking().at(), until, file.limit().unit(), words.pause(request)));
                dates.redate(file);
            }
            request.redated(old, until == null ? null : file.deadline().dueAt());
            journal.moved(file, from, "SUSPENSION_GRANTED", words.decider(request), words.granted(request));
        });
    }

    public void refuseSuspension(String number) {
        refuse(number, RequestKind.SUSPENSION, "SUSPENSION_REFUSED");
    }

    public Date resumeAt(String number) {
        var until = requests.standing(number).map(CaseRequest::until).orElse(null);
        return Date.from(until == null ? clock.instant().plus(NEVER) : until);
    }

    /** What was counted before the request goes on: deadline, timers and explanation move by the pause together. */
    public void resumeClock(String number) {
        requests.standing(number).ifPresent(request -> {
            var file = stored(number);
            var from = file.state();
            var old = request.oldDeadline();
            var moved = clocks.paused(
                    old == null ? file.deadline() : old,
                    request.asking().at(),
                    clock.instant(),
                    file.limit().unit(),
                    words.pause(request));
            file.restartClock(moved);
            request.resumed(clock.instant(), moved.dueAt());
            dates.redate(file);
            journal.moved(file, from, "RESUMED", request.resumedBy(), words.resumed(request));
            rain.raise(file);
        });
    }

    private void refuse(String number, RequestKind kind, String type) {
        decided(number, kind, (file, request) -> {
            var from = file.state();
            file.goBack();
            journal.moved(file, from, type, words.decider(request), words.refused(request));
        });
    }

    private interface Effect {
        void on(CaseFile file, CaseRequest request);
    }

    /** The effect of the last decided request of a kind, once. */
    private void decided(String number, RequestKind kind, Effect effect) {
        requests.last(number, kind)
                .filter(r -> !r.open())
                .filter(CaseRequest::apply)
                .ifPresent(request -> effect.on(stored(number), request));
    }

    private static Instant until(CaseRequest request) {
        var until = request.until();
        if (until == null) {
            throw new IllegalStateException("no date for " + request.caseNumber());
        }
        return until;
    }

    private CaseFile stored(String number) {
        return files.findByNumber(number).orElseThrow(() -> DomainException.notFound("case", number));
    }
}
