package cn.bense.cases.process;

import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestSettings;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseRequest;
import cn.bense.cases.model.CaseRequests;
import cn.bense.cases.model.DispatchPolicy;
import cn.bense.cases.model.RequestRights;
import cn.bense.cases.model.Stamp;
import cn.bense.organization.Person;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision of a request as its human task sends it; what follows from it the drawing does ({@link RequestSteps}). */
@Component
class RequestDeciding {

    private static final int LONGEST = 500;

    private final CaseRequests requests;
    private final DispatchPolicy policy;
    private final RequestSettings settings;
    private final Clock clock;

    RequestDeciding(CaseRequests requests, DispatchPolicy policy, RequestSettings settings, Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
    }

    @Nullable
    Instant decideBy(CaseFile file) {
        return requests.open(file.number()).map(r -> r.deciding().by()).orElse(null);
    }

    void decide(CaseFile file, Person actor, TaskSubmission submission) {
        var request = requests.open(file.number())
                .orElseThrow(() -> DomainException.conflict("request-none", file.number(), file.state()));
        if (RequestRights.own(actor, request)) {
            throw DomainException.forbidden("request-own", actor.name(), file.number());
        }
        var result = RequestDecision.valueOf(String.valueOf(submission.text("decision")));
        var reason = reason(submission, result);
        var until = result == RequestDecision.ADJUST && request.kind() != RequestKind.RETURN
                ? until(file, request, submission.text("until"))
                : null;
        var performer = request.kind() == RequestKind.RETURN && result.granted()
                ? performer(file, request, result, submission.text("performer"))
                : null;
        stillAhead(file, request, result, until);
        request.decide(result, actor.username(), reason, clock.instant());
        request.allot(until, performer);
        if (result == RequestDecision.REFUSE && "true".equals(submission.text("shirking"))) {
            request.countShirking();
        }
    }

    private static @Nullable String reason(TaskSubmission submission, RequestDecision result) {
        var reason = submission.text("reason");
        if (reason != null && reason.length() > LONGEST) {
            throw DomainException.invalidField("reason", "request-reason-long", reason.length());
        }
        if (result != RequestDecision.GRANT && (reason == null || reason.isBlank())) {
            throw DomainException.invalidField("reason", "request-decision-reason");
        }
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** Granted as asked, a date may have passed while nobody decided: then another must be given. */
    private void stillAhead(CaseFile file, CaseRequest request, RequestDecision result, @Nullable Instant until) {
        var wanted = request.asking().until();
        if (result != RequestDecision.GRANT
                || request.kind() == RequestKind.RETURN
                || until != null
                || wanted == null) {
            return;
        }
        if (request.kind() == RequestKind.EXTENSION
                && !wanted.isAfter(file.deadline().dueAt())) {
            throw DomainException.invalidField(
                    "until", "request-until-early", Stamp.of(file.deadline().dueAt()));
        }
    }

    private Instant until(CaseFile file, CaseRequest request, @Nullable String text) {
        var until = instant(text);
        var earliest = request.kind() == RequestKind.EXTENSION
                ? later(file.deadline().dueAt(), clock.instant())
                : clock.instant();
        if (!until.isAfter(earliest)) {
            throw DomainException.invalidField("until", "request-until-early", Stamp.of(earliest));
        }
        var furthest = clock.instant().plus(settings.furthest());
        if (until.isAfter(furthest)) {
            throw DomainException.invalidField("until", "request-until-far", Stamp.of(furthest));
        }
        return until;
    }

    private static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }

    /** ISO-8601 with offset, or as a page sends it: local date and time. */
    static Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw DomainException.invalidField("until", "request-until-required");
        }
        var given = text.strip().replace(' ', 'T');
        try {
            return given.length() > 19
                    ? OffsetDateTime.parse(given).toInstant()
                    : LocalDateTime.parse(given).atZone(Zone.SHANGHAI).toInstant();
        } catch (DateTimeException unreadable) {
            throw DomainException.invalidField("until", "request-until-unreadable", text);
        }
    }

    /** To whom a granted return goes at once; ADJUST names another than proposed. */
    private @Nullable String performer(
            CaseFile file, CaseRequest request, RequestDecision result, @Nullable String named) {
        var performer = named == null || named.isBlank() ? request.asking().proposedUnit() : named.strip();
        if (performer == null && result == RequestDecision.ADJUST) {
            throw DomainException.invalidField("performer", "performer-required");
        }
        if (performer == null) {
            return null;
        }
        if (performer.equals(request.asking().unit())) {
            throw DomainException.invalidField("performer", "request-same-unit");
        }
        return policy.chosen(file, performer).unit();
    }
}
