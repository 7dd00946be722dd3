package cn.bense.cleanup.model;

import cn.bense.cleanup.OwnerCorrected;
import cn.bense.cleanup.OwnerNoticed;
import cn.bense.cleanup.OwnerRefused;
import cn.bense.cleanup.SourceNotices.Notice;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** What a merchant or owner was told to mend, by when, and what came of it. */
@Entity
@Table(name = "cleanup_owner_notice")
public class OwnerNotice {

    public enum Outcome {
        OPEN,
        CORRECTED,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @NaturalId
    private String number;

    private String workOrder;
    private String originKind;
    private String originNumber;
    private String party;
    private String place;
    private String clause;
    private Instant noticedAt;
    private Instant termEndsAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** Row of the merchants' points table (domain.md 4.3) that applies once there is one. */
    private @Nullable String pointsRow;

    private int resoilCount;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OwnerNotice() {}

    public OwnerNotice(
            String number,
            WorkOrder order,
            String party,
            String clause,
            @Nullable String pointsRow,
            Instant noticedAt,
            Instant termEndsAt) {
        this.number = number;
        this.workOrder = order.number();
        this.originKind = order.origin().kind();
        this.originNumber = order.origin().number();
        this.party = party;
        this.place = order.place();
        this.clause = clause;
        this.pointsRow = pointsRow;
        this.resoilCount = order.resoilCount();
        this.noticedAt = noticedAt;
        this.termEndsAt = termEndsAt;
        this.outcome = Outcome.OPEN;
    }

    public void decide(Outcome decided, Instant at) {
        if (outcome != Outcome.OPEN) {
            throw DomainException.conflict("owner-notice-decided", number, outcome);
        }
        outcome = decided;
        decidedAt = at;
    }

    public void recheckedBy(String person) {
        decidedBy = person;
    }

    public OwnerNoticed noticed() {
        return new OwnerNoticed(number, workOrder, origin(), party, place, pointsRow, resoilCount, termEndsAt);
    }

    public OwnerCorrected corrected() {
        return new OwnerCorrected(number, origin(), party, place);
    }

    public OwnerRefused refused() {
        return new OwnerRefused(number, origin(), party, place, clause, resoilCount);
    }

    private SubjectRef origin() {
        return new SubjectRef(originKind, originNumber);
    }

    Notice view() {
        return new Notice(
                number,
                workOrder,
                origin(),
                party,
                place,
                pointsRow,
                resoilCount,
                noticedAt,
                termEndsAt,
                outcome.name());
    }

    Instant noticedAt() {
        return noticedAt;
    }

    public String number() {
        return number;
    }

    public String party() {
        return party;
    }

    public String place() {
        return place;
    }

    public Instant termEndsAt() {
        return termEndsAt;
    }

    public Outcome outcome() {
        return outcome;
    }
}
