package cn.bense.cases.model;

import cn.bense.cases.CaseFacts.Hand;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finder, fixer, rechecker, confirmer and reviewer of one case are different people; finder and fixer also come from different
 * crews, or companies where no crew is known (domain.md 9.1; 5.7, Separation).
 */
@Component
public class SeparationPolicy {

    private final HandRows hands;

    SeparationPolicy(HandRows hands) {
        this.hands = hands;
    }

    /** Company and crew, empty for the bureau's own people. */
    static String partyOf(Person person) {
        var company = person.company();
        return company == null ? "" : company + "/" + (person.crew() == null ? "" : person.crew());
    }

    /** @throws DomainException 403 {@code separation} naming the hand the person had */
    public void check(String caseNumber, Person person, Hand role) {
        conflicting(hands.findByCaseNumber(caseNumber), person, role).ifPresent(other -> {
            throw DomainException.forbidden("separation", person.name(), caseNumber, other.role());
        });
    }

    public boolean free(String caseNumber, Person person, Hand role) {
        return conflicting(hands.findByCaseNumber(caseNumber), person, role).isEmpty();
    }

    /** Checks and records; the same hand twice is one row. */
    public void take(String caseNumber, Person person, Hand role) {
        var known = hands.findByCaseNumber(caseNumber);
        conflicting(known, person, role).ifPresent(other -> {
            throw DomainException.forbidden("separation", person.name(), caseNumber, other.role());
        });
        var already =
                known.stream().anyMatch(h -> h.role() == role && h.person().equals(person.username()));
        if (!already) {
            hands.save(new HandRow(caseNumber, person, role));
        }
    }

    private static java.util.Optional<HandRow> conflicting(List<HandRow> hands, Person person, Hand role) {
        return hands.stream()
                .filter(h -> h.role() != role)
                .filter(h -> h.person().equals(person.username()) || samePartyAsFinder(h, person, role))
                .findFirst();
    }

    private static boolean samePartyAsFinder(HandRow hand, Person person, Hand role) {
        var pair = (hand.role() == Hand.FINDER && role == Hand.FIXER)
                || (hand.role() == Hand.FIXER && role == Hand.FINDER);
        var mine = partyOf(person);
        if (!pair || mine.isEmpty() || hand.party().isEmpty()) {
            return false;
        }
        var sameCompany = company(mine).equals(company(hand.party()));
        var crewUnknown = mine.endsWith("/") || hand.party().endsWith("/");
        return mine.equals(hand.party()) || (sameCompany && crewUnknown);
    }

    private static String company(String party) {
        return party.substring(0, party.indexOf('/'));
    }
}
