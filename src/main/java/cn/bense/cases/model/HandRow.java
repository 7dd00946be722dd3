package cn.bense.cases.model;

import cn.bense.cases.CaseFacts.Hand;
import cn.bense.organization.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person's hand in a case. */
@Entity
@Table(name = "cases_hand")
class HandRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String caseNumber;
    private String person;
    private String party;

    @Enumerated(EnumType.STRING)
    private Hand role;

    @SuppressWarnings("NullAway.Init")
    protected HandRow() {}

    HandRow(String caseNumber, Person person, Hand role) {
        this.caseNumber = caseNumber;
        this.person = person.username();
        this.party = SeparationPolicy.partyOf(person);
        this.role = role;
    }

    String caseNumber() {
        return caseNumber;
    }

    String person() {
        return person;
    }

    String party() {
        return party;
    }

    Hand role() {
        return role;
    }
}
