package cn.bense.cases.model;

import static cn.bense.cases.CaseState.ACKNOWLEDGED;
import static cn.bense.cases.CaseState.DISPATCHED;
import static cn.bense.cases.CaseState.IN_PROGRESS;
import static cn.bense.cases.CaseState.REWORK;

import cn.bense.cases.CaseState;
import cn.bense.cases.RequestKind;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may ask for what, decide, and let the clock go on; pages, API and desk all ask here. */
@Component
public class RequestRights {

    private static final Map<RequestKind, Set<CaseState>> FROM = Map.of(
            RequestKind.RETURN, Set.of(DISPATCHED, ACKNOWLEDGED, IN_PROGRESS),
            RequestKind.EXTENSION, Set.of(ACKNOWLEDGED, IN_PROGRESS),
            RequestKind.SUSPENSION, Set.of(ACKNOWLEDGED, IN_PROGRESS, REWORK));

    private final CaseRequests requests;
    private final ReturnPolicy returns;
    private final Clock clock;

    RequestRights(CaseRequests requests, ReturnPolicy returns, Clock clock) {
        this.requests = requests;
        this.returns = returns;
        this.clock = clock;
    }

    public static boolean possible(RequestKind kind, CaseState state) {
        return FROM.getOrDefault(kind, Set.of()).contains(state);
    }

    public boolean asks(Person person, CaseFile file) {
        return person.isOf(file.assignment().performer());
    }

    /** Who asks does not decide, nor does anyone of the unit that asks (domain.md section 9, rule 1). */
    public static boolean own(Person person, CaseRequest request) {
        return person.isOf(request.asking().unit())
                || person.username().equals(request.asking().person());
    }

    /** The holders of the post that decides it, none of them of the unit that asks. */
    public static boolean mayDecide(Person person, CaseRequest request) {
        var deciding = request.deciding();
        return request.open() && !deciding.ruling() && person.holds(deciding.post()) && !own(person, request);
    }

    /** The desk, the leaders and whoever has the case: work that can go on should. */
    public boolean resumes(Person person, CaseFile file) {
        return person.holdsAny(Post.DISPATCHER, Post.SUPERVISOR, Post.DEPUTY, Post.DIRECTOR) || asks(person, file);
    }

    /** The kinds the performing unit may ask for now. */
    public List<RequestKind> kinds(Person person, CaseFile file) {
        var kinds = new ArrayList<RequestKind>();
        if (!asks(person, file)) {
            return kinds;
        }
        var now = clock.instant();
        var due = file.dueClock().dueAt();
        var inTime = due != null && !now.isAfter(due);
        if (inTime && possible(RequestKind.EXTENSION, file.state())) {
            kinds.add(RequestKind.EXTENSION);
        }
        if (inTime && possible(RequestKind.SUSPENSION, file.state())) {
            kinds.add(RequestKind.SUSPENSION);
        }
        if (possible(RequestKind.RETURN, file.state())
                && returns.allowed(file, requests.findByCaseNumberOrderBySeq(file.number()), now)) {
            kinds.add(RequestKind.RETURN);
        }
        return kinds;
    }

    /** The commands of api.md open to a person. */
    List<String> actions(Person person, CaseFile file) {
        var actions = new ArrayList<String>();
        for (var kind : kinds(person, file)) {
            actions.add(
                    switch (kind) {
                        case RETURN -> "return";
                        case EXTENSION -> "extend";
                        case SUSPENSION -> "suspend";
                    });
        }
        requests.open(file.number()).filter(r -> mayDecide(person, r)).ifPresent(r -> actions.add("decide"));
        if (file.state() == CaseState.SUSPENDED
                && resumes(person, file)
                && requests.standing(file.number()).isPresent()) {
            actions.add("resume");
        }
        return actions;
    }
}
