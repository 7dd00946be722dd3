package cn.bense.settlement.model;

import cn.bense.cases.CaseFacts.Proof;
import cn.bense.settlement.DeductionState;
import cn.bense.settlement.DeductionView;
import cn.bense.settlement.ExemptionReason;
import cn.bense.shared.DomainException;
import cn.bense.shared.Money;
import cn.bense.shared.SubjectRef;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line taken off a contractor's fee: contractual, against the contract, never against a worker (domain.md 0.1, 0.10). */
@Entity
@Table(name = "settlement_deduction")
class Deduction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @org.hibernate.annotations.NaturalId
    private String number;

    private String caseNumber;
    private String episode;
    private String caseTitle;
    private String place;
    private double lat;
    private double lon;
    private @Nullable String road;

    @Embedded
    private Charge charge;

    @Enumerated(EnumType.STRING)
    private DeductionState state;

    @Embedded
    private @Nullable Decision decision = new Decision();

    private Instant foundAt;
    private Instant proposedAt;
    private Instant confirmBy;
    private Instant escalateAt;
    private String chargeMonth;
    private String proof;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Deduction() {}

    Deduction(String number, Proposal p, Instant now, Instant confirmBy, Instant escalateAt) {
        var facts = p.facts();
        this.number = number;
        this.caseNumber = facts.number();
        this.episode = p.episode();
        this.caseTitle = facts.itemName();
        this.place = facts.address();
        this.lat = facts.lat();
        this.lon = facts.lon();
        this.road = facts.road();
        this.charge = new Charge(p);
        this.state = DeductionState.PROPOSED;
        this.foundAt = facts.foundAt();
        this.proposedAt = now;
        this.confirmBy = confirmBy;
        this.escalateAt = escalateAt;
        this.chargeMonth = p.month().toString();
        this.proof = Proofs.written(facts.proof());
    }

    private Decision decision() {
        if (decision == null) {
            decision = new Decision(); // an embeddable whose columns are all null is loaded as null
        }
        return decision;
    }

    void confirm(String by, Instant at) {
        require(DeductionState.PROPOSED);
        state = DeductionState.CONFIRMED;
        decision().amount(proposed(), null, by, at);
    }

    /** @throws DomainException 422 {@code amount-range} outside 0.01 to the highest */
    void change(Money amount, String reason, String by, Instant at) {
        require(DeductionState.PROPOSED);
        var highest = charge.highest();
        if (amount.fen() < 1 || amount.isMoreThan(highest)) {
            throw DomainException.invalidField("amountFen", "amount-range", amount.yuan(), highest.yuan());
        }
        state = DeductionState.CONFIRMED;
        decision().amount(amount, reason, by, at);
    }

    void drop(ExemptionReason exemption, @Nullable String reason, String by, Instant at) {
        require(DeductionState.PROPOSED);
        state = DeductionState.DROPPED;
        decision().exempt(exemption, reason, by, at);
    }

    /** Its case is void: nothing was found, so nothing is charged, also after the owner's confirmation. */
    void lapse(String reason, String by, Instant at) {
        if (state != DeductionState.CONFIRMED) {
            require(DeductionState.PROPOSED);
        }
        state = DeductionState.DROPPED;
        decision().exempt(null, reason, by, at);
    }

    void notice(Instant at, Instant appealUntil) {
        require(DeductionState.CONFIRMED);
        decision().notice(at, appealUntil);
    }

    void accept(Instant at) {
        require(DeductionState.CONFIRMED);
        state = DeductionState.ACCEPTED;
        decision().accept(at);
    }

    private void require(DeductionState expected) {
        if (state != expected) {
            throw DomainException.conflict("deduction-state", number, state, expected);
        }
    }

    Money proposed() {
        return charge.proposed();
    }

    Money amount() {
        var decided = decision().amount();
        return decided == null ? proposed() : decided;
    }

    SubjectRef ref() {
        return new SubjectRef("deduction", number);
    }

    String number() {
        return number;
    }

    String caseNumber() {
        return caseNumber;
    }

    String caseTitle() {
        return caseTitle;
    }

    String place() {
        return place;
    }

    Charge charge() {
        return charge;
    }

    String episode() {
        return episode;
    }

    DeductionState state() {
        return state;
    }

    Instant foundAt() {
        return foundAt;
    }

    Instant confirmBy() {
        return confirmBy;
    }

    Instant escalateAt() {
        return escalateAt;
    }

    @Nullable
    Instant appealUntil() {
        return decision().appealUntil();
    }

    double lat() {
        return lat;
    }

    double lon() {
        return lon;
    }

    DeductionView view(List<String> actions, @Nullable String decidedByName) {
        var d = decision();
        var photos = Proofs.read(proof);
        return new DeductionView(
                number,
                caseNumber,
                caseTitle + " · " + place,
                charge.contract(),
                charge.contractor(),
                charge.contractorName(),
                charge.owner(),
                charge.clause(),
                charge.clauseName(),
                charge.clauseVersion(),
                charge.ruleVersion(),
                charge.ruleRow(),
                charge.formula(),
                proposed(),
                d.amount(),
                charge.highest(),
                state,
                d.exemption(),
                d.reason(),
                decidedByName,
                d.at(),
                d.noticedAt(),
                d.appealUntil(),
                proposedAt,
                confirmBy,
                YearMonth.parse(chargeMonth),
                episode,
                photos.stream().map(Proof::sha256).toList(),
                photos,
                actions,
                version);
    }

    @Nullable
    String decidedBy() {
        return decision().by();
    }
}
