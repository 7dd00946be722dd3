package cn.bense.cases.model;

import static cn.bense.organization.Post.DISPATCHER;
import static cn.bense.organization.Post.INSPECTOR;
import static cn.bense.organization.Post.OWNER;
import static cn.bense.organization.Post.SUPERVISOR;
import static cn.bense.organization.Post.VERIFIER;

import cn.bense.cases.CaseFacts.Hand;
import cn.bense.cases.CaseSettings;
import cn.bense.cases.CaseState;
import cn.bense.organization.Person;
import cn.bense.process.TaskBook;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may see a case and what they may do with it now; pages, API and desks all ask here. */
@Component
public class CaseRights {

    private final SeparationPolicy separation;
    private final RequestRights requests;
    private final SupervisionRights supervision;
    private final TaskBook tasks;
    private final CaseSettings settings;
    private final Clock clock;

    CaseRights(
            SeparationPolicy separation,
            RequestRights requests,
            SupervisionRights supervision,
            TaskBook tasks,
            CaseSettings settings,
            Clock clock) {
        this.separation = separation;
        this.requests = requests;
        this.supervision = supervision;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The bureau's people see every case, the security administrator none; a company's people those given to it; everybody
     * what they reported.
     */
    public boolean maySee(Person person, CaseFile file) {
        return (!person.ofCompany() && person.seesBusiness())
                || person.unit().equals(file.assignment().performer())
                || person.username().equals(file.finding().finder());
    }

    public boolean dispatches(Person person) {
        return person.holdsAny(DISPATCHER, SUPERVISOR);
    }

    /** Whose it is to take a dispatch back: the desk's, or the finder's whose report caused it. */
    public boolean recalls(Person person, CaseFile file) {
        return dispatches(person) || person.username().equals(file.finding().finder());
    }

    public boolean goesOut(Person person) {
        return person.holds(INSPECTOR);
    }

    /** Looks at a public report on the spot; not the one who took it in. */
    public boolean verifiesOnSite(Person person, CaseFile file) {
        return file.state() == CaseState.VERIFYING
                && goesOut(person)
                && !person.username().equals(file.finding().finder());
    }

    /** A dispatch may be taken back for some seconds. */
    public boolean mayRecall(Person person, CaseFile file) {
        var at = file.assignment().dispatchedAt();
        return file.state() == CaseState.DISPATCHED
                && at != null
                && !clock.instant().isAfter(at.plus(settings.recallWindow()))
                && recalls(person, file);
    }

    /** The desk, and the owner of the contract the case goes by. */
    public boolean mayRemind(Person person, CaseFile file) {
        return dispatches(person)
                || (person.holds(OWNER)
                        && person.unit().equals(file.assignment().owner()));
    }

    private boolean remindedLately(CaseFile file) {
        return file.course().supervision().remindedSince(clock.instant(), settings.remindPause());
    }

    public boolean performs(Person person, CaseFile file) {
        return person.unit().equals(file.assignment().performer());
    }

    /** The commands open to a person, by their API names (api.md, Cases). */
    public List<String> actions(Person person, CaseFile file) {
        var actions = new ArrayList<String>();
        var state = file.state();
        if (dispatches(person)) {
            addDeskActions(actions, state);
        }
        if (!actions.contains("verify") && verifiesOnSite(person, file)) {
            actions.add("verify");
        }
        if (mayRecall(person, file)) {
            actions.add("recall");
        }
        if (state == CaseState.DISPATCHED && performs(person, file)) {
            actions.add("acknowledge");
        }
        if (person.holds(SUPERVISOR)
                && tasks.openAt(file.number(), "ruleJurisdiction").isPresent()) {
            actions.add("rule");
        }
        if (state.inHand() && mayRemind(person, file) && !remindedLately(file)) {
            actions.add("remind");
        }
        var atRecheck = state == CaseState.FEEDBACK_SUBMITTED || state == CaseState.RECHECKING;
        if (atRecheck && person.holds(VERIFIER) && separation.free(file.number(), person, Hand.RECHECKER)) {
            actions.add("recheck");
        }
        actions.addAll(requests.actions(person, file));
        actions.addAll(supervision.actions(person, file));
        return actions;
    }

    private static void addDeskActions(List<String> actions, CaseState state) {
        switch (state) {
            case REPORTED, VERIFYING -> actions.addAll(List.of("verify", "file", "reject", "merge"));
            case FILED, DISPATCHED -> actions.addAll(List.of("dispatch", "merge"));
            default -> {
                // nothing for the desk to decide here
            }
        }
    }
}
