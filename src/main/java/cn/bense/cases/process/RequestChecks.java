package cn.bense.cases.process;

import cn.bense.cases.CaseSettings;
import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestDesk.Asked;
import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestReason;
import cn.bense.cases.RequestSettings;
import cn.bense.cases.model.CaseDeadlines;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseRequest;
import cn.bense.cases.model.CaseRequests;
import cn.bense.cases.model.DeciderPolicy;
import cn.bense.cases.model.DeciderPolicy.Wish;
import cn.bense.cases.model.DispatchPolicy;
import cn.bense.cases.model.RequestClock;
import cn.bense.cases.model.Stamp;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request must say, and who therefore decides it. */
@Component
class RequestChecks {

    private static final int REASON_LIMIT = 500;
    private static final int CONDITION_LIMIT = 200;

    private final CaseRequests requests;
    private final DispatchPolicy policy;
    private final RequestClock clocks;
    private final CaseDeadlines deadlines;
    private final RequestSettings settings;
    private final CaseSettings caseSettings;
    private final Clock clock;

    RequestChecks(
            CaseRequests requests,
            DispatchPolicy policy,
            RequestClock clocks,
            CaseDeadlines deadlines,
            RequestSettings settings,
            CaseSettings caseSettings,
            Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.settings = settings;
        this.caseSettings = caseSettings;
        this.clock = clock;
    }

    void giveBack(Person person, CaseFile file, Asked asked) {
        reason(RequestKind.RETURN, asked);
        var proposed = asked.proposedUnit();
        if (proposed != null && person.isOf(proposed)) {
            throw DomainException.invalidField("proposedUnit", "request-same-unit");
        }
        if (proposed != null && !policy.performs(proposed)) {
            throw DomainException.invalidField("proposedUnit", "performer-unknown", proposed);
        }
        photos(RequestKind.RETURN, asked);
    }

    void extend(CaseFile file, Asked asked) {
        reason(RequestKind.EXTENSION, asked);
        inTime(file);
        var until = asked.until();
        if (until == null) {
            throw DomainException.invalidField("until", "request-until-required");
        }
        ahead(until, file.deadline().dueAt());
        photos(RequestKind.EXTENSION, asked);
    }

    void suspend(CaseFile file, Asked asked) {
        reason(RequestKind.SUSPENSION, asked);
        inTime(file);
        var until = asked.until();
        var condition = asked.condition();
        if (until == null && (condition == null || condition.isBlank())) {
            throw DomainException.invalidField("until", "request-until-or-condition");
        }
        if (condition != null && condition.length() > CONDITION_LIMIT) {
            throw DomainException.invalidField("condition", "request-condition-long", condition.length());
        }
        if (until != null) {
            ahead(until, clock.instant());
        }
        photos(RequestKind.SUSPENSION, asked);
    }

    /** What is late stays late: overdue is never edited (domain.md section 9, rule 2). */
    private void inTime(CaseFile file) {
        var due = file.deadline().dueAt();
        if (clock.instant().isAfter(due)) {
            throw DomainException.conflict("request-overdue", file.number(), Stamp.of(due));
        }
    }

    private void ahead(Instant until, Instant earliest) {
        if (!until.isAfter(earliest)) {
            throw DomainException.invalidField("until", "request-until-early", Stamp.of(earliest));
        }
        var furthest = clock.instant().plus(settings.furthest());
        if (until.isAfter(furthest)) {
            throw DomainException.invalidField("until", "request-until-far", Stamp.of(furthest));
        }
    }

    private static void reason(RequestKind kind, Asked asked) {
        var code = asked.reasonCode();
        var words = Objects.requireNonNullElse(asked.reason(), "");
        if ((code == null || code == RequestReason.OTHER) && words.isBlank()) {
            throw DomainException.invalidField("reason", "request-reason-required");
        }
        if (words.length() > REASON_LIMIT) {
            throw DomainException.invalidField("reason", "request-reason-long", words.length());
        }
        if (code != null && !code.fits(kind)) {
            throw DomainException.invalidField("reasonCode", "request-reason-kind", code, kind);
        }
    }

    private static void photos(RequestKind kind, Asked asked) {
        var code = Objects.requireNonNullElse(asked.reasonCode(), RequestReason.OTHER);
        var need = code.photosFor(kind);
        var have = asked.photoIds().size();
        if (have < need) {
            throw DomainException.invalidField("photoIds", "request-photos", need, need - have);
        }
    }

    /** The how-manyth of its kind; what lapsed was never decided and does not count. */
    int nth(List<CaseRequest> earlier, RequestKind kind) {
        return 1
                + (int) earlier.stream()
                        .filter(r -> r.kind() == kind)
                        .filter(r -> r.outcome().decision() != RequestDecision.LAPSED)
                        .count();
    }

    /** A ruling has its own work day (domain.md 2.2). */
    Instant decideBy(boolean ruling, Instant now) {
        return ruling ? deadlines.due(now, caseSettings.rulingLimit()).dueAt() : now.plus(settings.decisionLimit());
    }

    Post decider(Person person, CaseFile file, RequestKind kind, Asked asked, int nth, Instant now) {
        var code = Objects.requireNonNullElse(asked.reasonCode(), RequestReason.OTHER);
        var until = asked.until();
        return DeciderPolicy.decider(new Wish(
                kind,
                code,
                nth,
                kind == RequestKind.EXTENSION && until != null && until.isAfter(clocks.standardUntil(file, now)),
                tooLong(kind == RequestKind.EXTENSION ? file.deadline().dueAt() : now, until),
                requests.waiting(kind, person.unit()) >= settings.batch()));
    }

    private boolean tooLong(Instant from, @Nullable Instant until) {
        return until != null && Duration.between(from, until).compareTo(settings.longFor()) > 0;
    }
}
