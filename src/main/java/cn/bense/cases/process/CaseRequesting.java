package cn.bense.cases.process;

import cn.bense.cases.CaseState;
import cn.bense.cases.RequestDesk;
import cn.bense.cases.RequestKind;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.CaseRequest;
import cn.bense.cases.model.CaseRequest.Deciding;
import cn.bense.cases.model.CaseRequests;
import cn.bense.cases.model.CaseRights;
import cn.bense.cases.model.RequestRights;
import cn.bense.cases.model.ReturnPolicy;
import cn.bense.cleanup.TaskInbox;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk of requests: checks, writes what was asked, and lets the drawing ask the one who decides. */
@Component
@Transactional
class CaseRequesting implements RequestDesk {

    private final CaseFiles files;
    private final CaseRequests requests;
    private final CaseRights cases;
    private final RequestRights rights;
    private final ReturnPolicy returns;
    private final RequestChecks checks;
    private final RequestWords words;
    private final Photos photos;
    private final CaseJournal journal;
    private final CaseProcess process;
    private final TaskInbox inbox;
    private final Clock clock;

    CaseRequesting(
            CaseFiles files,
            CaseRequests requests,
            CaseRights cases,
            RequestRights rights,
            ReturnPolicy returns,
            RequestChecks checks,
            RequestWords words,
            Photos photos,
            CaseJournal journal,
            CaseProcess process,
            TaskInbox inbox,
            Clock clock) {
        this.files = files;
        this.requests = requests;
        this.cases = cases;
        this.rights = rights;
        this.returns = returns;
        this.checks = checks;
        this.words = words;
        this.photos = photos;
        this.journal = journal;
        this.process = process;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void giveBack(Person person, String number, Asked asked) {
        var file = askable(person, number, RequestKind.RETURN);
        var earlier = requests.findByCaseNumberOrderBySeq(number);
        returns.check(file, earlier, clock.instant());
        checks.giveBack(person, file, asked);
        var ruling = returns.goesToRuling(earlier);
        ask(person, file, RequestKind.RETURN, asked, earlier, ruling);
    }

    @Override
    public void extend(Person person, String number, Asked asked) {
        var file = askable(person, number, RequestKind.EXTENSION);
        checks.extend(file, asked);
        ask(person, file, RequestKind.EXTENSION, asked, requests.findByCaseNumberOrderBySeq(number), false);
    }

    @Override
    public void suspend(Person person, String number, Asked asked) {
        var file = askable(person, number, RequestKind.SUSPENSION);
        checks.suspend(file, asked);
        ask(person, file, RequestKind.SUSPENSION, asked, requests.findByCaseNumberOrderBySeq(number), false);
    }

    /** Mine to ask for, and nothing else waits. */
    private CaseFile askable(Person person, String number, RequestKind kind) {
        var file = visible(person, number);
        if (!rights.asks(person, file)) {
            throw DomainException.forbidden("not-your-task", "申请" + words.kind(kind));
        }
        if (!RequestRights.possible(kind, file.state())) {
            throw DomainException.conflict("case-state-request", number, file.state(), kind);
        }
        return file;
    }

    private void ask(
            Person person, CaseFile file, RequestKind kind, Asked asked, List<CaseRequest> earlier, boolean ruling) {
        var from = file.state();
        var now = clock.instant();
        var nth = checks.nth(earlier, kind);
        var post = ruling ? Post.SUPERVISOR : checks.decider(person, file, kind, asked, nth, now);
        var deciding = new Deciding(post, checks.decideBy(ruling, now), ruling);
        var request = requests.save(new CaseRequest(file, earlier.size() + 1, kind, asked, person, deciding, now));
        photos.bind(file.ref(), "request", asked.photoIds(), person.username());
        file.await(ruling ? CaseState.RULING : kind.waiting());
        journal.moved(file, from, type(kind, ruling), person.username(), words.asked(request, nth));
        if (ruling) {
            file.dueClock().stop(now);
            process.clockStopped(file.number(), now);
            process.disputed(file.number());
        } else {
            process.asked(file.number(), kind);
        }
    }

    private static String type(RequestKind kind, boolean ruling) {
        return ruling
                ? "RULING_ASKED"
                : switch (kind) {
                    case RETURN -> "RETURN_REQUESTED";
                    case EXTENSION -> "EXTENSION_REQUESTED";
                    case SUSPENSION -> "SUSPENSION_REQUESTED";
                };
    }

    @Override
    public void resume(Person person, String number) {
        var file = visible(person, number);
        if (!rights.resumes(person, file)) {
            throw DomainException.forbidden("not-your-task", "恢复计时");
        }
        var standing = requests.standing(number)
                .filter(r -> file.state() == CaseState.SUSPENDED)
                .orElseThrow(() -> DomainException.conflict("case-state-resume", number, file.state()));
        standing.liftedBy(person.username());
        if (!process.suspensionLifted(number)) {
            throw DomainException.conflict("case-state-resume", number, file.state());
        }
    }

    @Override
    public void decide(Person person, String number, Decided decided) {
        var file = visible(person, number);
        var request = requests.open(number).filter(r -> !r.deciding().ruling()).orElseThrow(() -> none(person, file));
        var post = request.deciding().post();
        if (RequestRights.own(person, request)) {
            throw DomainException.forbidden("request-own", person.name(), number);
        }
        if (!person.holds(post)) {
            throw DomainException.forbidden("not-your-task", "决定申请");
        }
        inbox.completeAt(
                person, number, CaseProcess.decisionBy(request.kind(), post), fields(request, decided), Map.of());
    }

    /** Someone who decides nothing is told so first; the others that nothing waits any more. */
    private static DomainException none(Person person, CaseFile file) {
        return person.holdsAny(Post.SUPERVISOR, Post.DEPUTY, Post.DIRECTOR)
                ? DomainException.conflict("request-none", file.number(), file.state())
                : DomainException.forbidden("not-your-task", "决定申请");
    }

    private static Map<String, Object> fields(CaseRequest request, Decided decided) {
        var fields = new HashMap<String, Object>();
        fields.put("decision", decided.result().name());
        if (decided.reason() != null && !decided.reason().isBlank()) {
            fields.put("reason", decided.reason().strip());
        }
        var ofReturn = request.kind() == RequestKind.RETURN;
        var until = decided.until();
        if (until != null && !ofReturn) {
            fields.put("until", iso(until));
        }
        if (decided.performer() != null && ofReturn) {
            fields.put("performer", decided.performer());
        }
        if (ofReturn) {
            fields.put("shirking", decided.shirking());
        }
        return fields;
    }

    private static String iso(Instant at) {
        return at.atZone(cn.bense.shared.Zone.SHANGHAI).toOffsetDateTime().toString();
    }

    private CaseFile visible(Person person, String number) {
        return files.findLockedByNumber(number)
                .filter(f -> cases.maySee(person, f))
                .orElseThrow(() -> DomainException.notFound("case", number));
    }
}
