package cn.bense.cases.model;

import static cn.bense.organization.Post.ADMIN;
import static cn.bense.organization.Post.AUDITOR;
import static cn.bense.organization.Post.DISPATCHER;
import static cn.bense.organization.Post.SECADMIN;
import static cn.bense.organization.Post.SUPERVISOR;

import cn.bense.cases.CaseState;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may supervise, answer, void, split and reopen a case, and in which state (domain.md 2.2). */
@Component
public class SupervisionRights {

    private static final Set<Post> LOOK_ONLY = EnumSet.of(ADMIN, SECADMIN, AUDITOR);
    private static final Set<CaseState> SPLITTABLE =
            EnumSet.of(CaseState.DISPATCHED, CaseState.ACKNOWLEDGED, CaseState.IN_PROGRESS, CaseState.REWORK);

    private final Clock clock;

    SupervisionRights(Clock clock) {
        this.clock = clock;
    }

    public boolean supervises(Person person) {
        return person.holds(SUPERVISOR);
    }

    public boolean answers(Person person, CaseFile file) {
        return person.isOf(file.assignment().performer());
    }

    /** Anyone of the bureau who works on cases; a company says "not ours" instead. */
    public boolean asksVoid(Person person) {
        return person.isBureau() && !LOOK_ONLY.containsAll(person.posts());
    }

    public boolean splitsAndReopens(Person person) {
        return person.holdsAny(DISPATCHER, SUPERVISOR);
    }

    public static boolean supervisable(CaseFile file) {
        return file.state().inHand() && file.assignment().performer() != null;
    }

    public static boolean voidable(CaseFile file) {
        return Transitions.allowed(file.state(), CaseState.VOIDED);
    }

    public static boolean splittable(CaseFile file) {
        return SPLITTABLE.contains(file.state());
    }

    /** The month of the finding is frozen at 00:00 of the first of the next (domain.md 5.7, Month). */
    public boolean frozen(CaseFile file) {
        var month = YearMonth.from(file.finding().foundAt().atZone(Zone.SHANGHAI));
        return month.isBefore(YearMonth.from(clock.instant().atZone(Zone.SHANGHAI)));
    }

    /** The commands open to a person now, by their API names (api.md, Cases). */
    List<String> actions(Person person, CaseFile file) {
        var actions = new ArrayList<String>();
        var order = file.course().supervision();
        add(actions, "answer", order.open() && answers(person, file));
        add(actions, "supervise", !order.open() && supervises(person) && supervisable(file));
        var asked = order.voidAskedBy() != null;
        add(actions, "void", voidable(file) && asksVoid(person) && (!asked || supervises(person)));
        add(actions, "split", splitsAndReopens(person) && splittable(file));
        add(actions, "reopen", splitsAndReopens(person) && file.state() == CaseState.CLOSED && !frozen(file));
        return actions;
    }

    private static void add(List<String> actions, String action, boolean open) {
        if (open) {
            actions.add(action);
        }
    }
}
