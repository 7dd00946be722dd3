package cn.bense.cases.model;

import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestView;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests for pages and API. */
@Component
@Transactional(readOnly = true)
class RequestReader implements RequestBook {

    private final CaseFiles files;
    private final CaseRequests requests;
    private final CaseRights rights;
    private final RequestRights requestRights;
    private final RequestOutcomes outcomes;
    private final RequestShares shares;
    private final RequestClock clocks;
    private final ReturnPolicy returns;
    private final Staff staff;
    private final Clock clock;

    RequestReader(
            CaseFiles files,
            CaseRequests requests,
            CaseRights rights,
            RequestRights requestRights,
            RequestOutcomes outcomes,
            RequestShares shares,
            RequestClock clocks,
            ReturnPolicy returns,
            Staff staff,
            Clock clock) {
        this.files = files;
        this.requests = requests;
        this.rights = rights;
        this.requestRights = requestRights;
        this.outcomes = outcomes;
        this.shares = shares;
        this.clocks = clocks;
        this.returns = returns;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public List<RequestView> of(Person person, String number) {
        var file = visible(person, number);
        return requests.findByCaseNumberOrderBySeq(number).stream()
                .filter(r -> !person.ofCompany() || person.isOf(r.asking().unit()))
                .map(r -> view(r, file))
                .toList();
    }

    @Override
    public List<RequestView> waiting(Person person) {
        return requests.waiting().stream()
                .filter(r -> !person.ofCompany() || person.isOf(r.asking().unit()))
                .map(this::view)
                .toList();
    }

    @Override
    public List<RequestView> mine(Person person) {
        return requests.waiting().stream()
                .filter(r -> RequestRights.mayDecide(person, r))
                .map(this::view)
                .toList();
    }

    @Override
    public boolean mayDecide(Person person, RequestView request) {
        return request.open()
                && !request.forRuling()
                && person.holds(request.decider())
                && !person.isOf(request.unit())
                && !person.username().equals(request.asker());
    }

    @Override
    public Optional<Post> decider(String number) {
        return requests.open(number).map(r -> r.deciding().post());
    }

    @Override
    public List<Outcome> outcomes(Person person, String number, @Nullable Instant until) {
        var file = visible(person, number);
        return requests.open(number).map(r -> outcomes.of(file, r, until)).orElse(List.of());
    }

    @Override
    public Offer offer(Person person, String number) {
        var file = visible(person, number);
        var kinds = requestRights.kinds(person, file);
        return new Offer(
                kinds,
                returns.until(file),
                kinds.contains(RequestKind.EXTENSION) ? clocks.standardUntil(file, clock.instant()) : null);
    }

    @Override
    public List<Share> shares(Person person, int days) {
        return shares.of(days).stream()
                .filter(s -> !person.ofCompany() || person.isOf(s.unit()))
                .toList();
    }

    @Override
    public List<Habit> habits(String unit, int days) {
        return shares.habits(unit, days);
    }

    private CaseFile visible(Person person, String number) {
        return files.findByNumber(number)
                .filter(f -> rights.maySee(person, f))
                .orElseThrow(() -> DomainException.notFound("case", number));
    }

    private RequestView view(CaseRequest r) {
        return view(
                r,
                files.findByNumber(r.caseNumber()).orElseThrow(() -> DomainException.notFound("case", r.caseNumber())));
    }

    private RequestView view(CaseRequest r, CaseFile file) {
        var asking = r.asking();
        var deciding = r.deciding();
        var outcome = r.outcome();
        return new RequestView(
                r.caseNumber(),
                r.seq(),
                r.kind(),
                r.reasonCode(),
                r.reason(),
                nth(r),
                asking.proposedUnit(),
                asking.proposedUnit() == null ? null : staff.unitName(asking.proposedUnit()),
                r.until(),
                asking.condition(),
                r.photos(),
                asking.person(),
                staff.nameOf(asking.person()),
                asking.unit(),
                asking.unitName(),
                asking.at(),
                deciding.post(),
                deciding.by(),
                deciding.ruling(),
                outcome.decision(),
                outcome.by() == null ? null : staff.nameOf(outcome.by()),
                outcome.at(),
                outcome.reason(),
                outcome.shirking(),
                outcome.oldDueAt(),
                outcome.newDueAt(),
                outcome.resumedAt(),
                file.finding().itemName(),
                file.site().address(),
                file.state());
    }

    private int nth(CaseRequest r) {
        return 1
                + (int) requests.findByCaseNumberOrderBySeq(r.caseNumber()).stream()
                        .filter(other -> other.kind() == r.kind() && other.seq() < r.seq())
                        .filter(other -> other.outcome().decision() != RequestDecision.LAPSED)
                        .count();
    }
}
