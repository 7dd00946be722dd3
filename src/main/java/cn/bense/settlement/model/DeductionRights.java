package cn.bense.settlement.model;

import static cn.bense.organization.Post.ADMIN;
import static cn.bense.organization.Post.AUDITOR;
import static cn.bense.organization.Post.CONTRACTOR;
import static cn.bense.organization.Post.CREW;
import static cn.bense.organization.Post.DEPUTY;
import static cn.bense.organization.Post.DIRECTOR;
import static cn.bense.organization.Post.DISPATCHER;
import static cn.bense.organization.Post.FINANCE;
import static cn.bense.organization.Post.FINANCE_RECHECK;
import static cn.bense.organization.Post.OWNER;
import static cn.bense.organization.Post.OWNER_REVIEWER;
import static cn.bense.organization.Post.SUPERVISOR;
import static cn.bense.organization.Post.VERIFIER;

import cn.bense.organization.Person;
import cn.bense.settlement.DeductionState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sees a deduction and what they may do with it now. */
@Component
class DeductionRights {

    private final Clock clock;

    DeductionRights(Clock clock) {
        this.clock = clock;
    }

    /** Finance, supervision, leaders and auditors see all contracts. */
    boolean seesAll(Person person) {
        return person.holdsAny(
                FINANCE, FINANCE_RECHECK, SUPERVISOR, DISPATCHER, VERIFIER, DEPUTY, DIRECTOR, AUDITOR, ADMIN);
    }

    boolean seesOwned(Person person) {
        return person.holdsAny(OWNER, OWNER_REVIEWER);
    }

    boolean seesCompany(Person person) {
        return person.ofCompany() && person.holdsAny(CONTRACTOR, CREW);
    }

    /** A contractor hears of a deduction when it is noticed, not while it is only proposed. */
    boolean maySee(Person person, Deduction d) {
        if (person.ofCompany()) {
            return seesCompany(person)
                    && person.unit().equals(d.charge().contractor())
                    && d.state() != DeductionState.PROPOSED
                    && d.state() != DeductionState.DROPPED;
        }
        return seesAll(person)
                || (seesOwned(person) && person.unit().equals(d.charge().owner()));
    }

    /** The owner of its contract decides. */
    boolean decides(Person person, Deduction d) {
        return person.holds(OWNER) && person.unit().equals(d.charge().owner());
    }

    /** The company answers through those who may speak for it. */
    boolean answers(Person person, Deduction d) {
        return person.holds(CONTRACTOR) && person.unit().equals(d.charge().contractor());
    }

    List<String> actions(Person person, Deduction d) {
        var actions = new ArrayList<String>();
        var owns = decides(person, d);
        if (d.state() == DeductionState.PROPOSED && owns) {
            actions.addAll(List.of("confirm", "change", "drop"));
        }
        var until = d.appealUntil();
        if (d.state() == DeductionState.CONFIRMED
                && answers(person, d)
                && until != null
                && clock.instant().isBefore(until)) {
            actions.add("accept");
        }
        return actions;
    }
}
