package cn.bense.cases.process;

import cn.bense.cases.CaseChanged;
import cn.bense.cases.CaseState;
import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestKind;
import cn.bense.cases.model.CaseDeadlines;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.CaseRequest;
import cn.bense.cases.model.CaseRequests;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a request when the case goes on without its decision: work, ruling, withdrawal. */
@Component
class RequestCourse {

    /** Only in these can a request wait or a suspension stand. */
    private static final Set<CaseState> WAITING = EnumSet.of(
            CaseState.RETURN_REQUESTED, CaseState.EXTENSION_REQUESTED, CaseState.SUSPENDED, CaseState.RULING);

    private final CaseFiles files;
    private final CaseRequests requests;
    private final CaseDeadlines deadlines;
    private final CaseJournal journal;
    private final DateKeeping dates;
    private final CaseProcess process;
    private final Clock clock;

    RequestCourse(
            CaseFiles files,
            CaseRequests requests,
            CaseDeadlines deadlines,
            CaseJournal journal,
            DateKeeping dates,
            CaseProcess process,
            Clock clock) {
        this.files = files;
        this.requests = requests;
        this.deadlines = deadlines;
        this.journal = journal;
        this.dates = dates;
        this.process = process;
        this.clock = clock;
    }

    /**
     * The unit works on: whoever does so no longer says "not ours"; a granted suspension must be ended first.
     *
     * @throws DomainException 409 {@code case-suspended}
     */
    void workGoesOn(CaseFile file) {
        if (!WAITING.contains(file.state())) {
            return;
        }
        if (requests.standing(file.number()).isPresent()) {
            throw DomainException.conflict("case-suspended", file.number());
        }
        requests.open(file.number()).filter(r -> r.kind() == RequestKind.RETURN).ifPresent(r -> takeBack(file, r));
    }

    private void takeBack(CaseFile file, CaseRequest request) {
        var from = file.state();
        request.lapse(clock.instant());
        goOn(file);
        journal.moved(file, from, "REQUEST_LAPSED", CaseJournal.SYSTEM, "已接着办，退单申请作废，恢复计时");
        endTask(request);
    }

    /** The clock of a return goes on; the time it waited is given back. */
    void goOn(CaseFile file) {
        if (file.dueClock().stopped()) {
            file.restartClock(deadlines.afterPause(file, clock.instant()));
            dates.redate(file);
        } else {
            file.goBack();
        }
    }

    private void endTask(CaseRequest request) {
        if (request.deciding().ruling()) {
            process.rulingLapsed(request.caseNumber());
        } else {
            process.requestLapsed(
                    request.caseNumber(), request.kind(), request.deciding().post());
        }
    }

    /** A third return was ruled on: kept by its asker it had no ground and counts as shirking (domain.md 2.2). */
    void ruled(CaseFile file, boolean keeps, Person actor, String reason) {
        var asked = requests.open(file.number()).filter(r -> r.deciding().ruling());
        if (asked.isEmpty()) {
            return;
        }
        var request = asked.get();
        request.decide(
                keeps ? RequestDecision.REFUSE : RequestDecision.GRANT, actor.username(), reason, clock.instant());
        request.apply();
        if (keeps) {
            request.countShirking();
            goOn(file);
        }
    }

    /** Feedback, a hand-over, a dispute or a withdrawal makes moot what was asked. */
    @EventListener
    void onChange(CaseChanged event) {
        if (!WAITING.contains(event.from())) {
            return;
        }
        requests.open(event.number())
                .filter(r -> !r.deciding().ruling() || event.to().ended())
                .ifPresent(r -> files.findByNumber(event.number())
                        .filter(file -> overtaken(file, r))
                        .ifPresent(file -> lapse(file, r)));
    }

    private static boolean overtaken(CaseFile file, CaseRequest request) {
        var handedOver =
                request.kind() == RequestKind.SUSPENSION && file.dueClock().stopped();
        return file.state() != request.kind().waiting() || handedOver;
    }

    private void lapse(CaseFile file, CaseRequest request) {
        request.lapse(clock.instant());
        journal.noted(file, "REQUEST_LAPSED", CaseJournal.SYSTEM, "案件有了新进展，原来的申请不用再定");
        endTask(request);
    }
}
