package cn.bense.cases.model;

import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestDesk.Asked;
import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestReason;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.worktime.Deadline;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of a case: who asks for what and why, who decides, and what came of it (domain.md 2.2; section 9, rule 2). */
@Entity
@Table(name = "cases_request")
public class CaseRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String caseNumber;
    private int seq;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private RequestReason reasonCode;

    private String reason;
    private @Nullable String proposedUnit;
    private @Nullable Instant wantedUntil;
    private @Nullable String wantedCondition;
    private @Nullable String photos;
    private String asker;
    private String unit;
    private String unitName;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Post deciderPost;

    private Instant decideBy;
    private boolean forRuling;

    @Enumerated(EnumType.STRING)
    private @Nullable RequestDecision decision;

    private @Nullable String decider;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;
    private @Nullable Instant decidedUntil;
    private @Nullable String decidedUnit;
    private boolean shirking;
    private @Nullable Instant oldDueAt;
    private @Nullable Instant oldWarnAt;
    private @Nullable String oldExplanation;
    private @Nullable Instant newDueAt;
    private boolean applied;
    private @Nullable Instant resumedAt;
    private @Nullable String resumedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CaseRequest() {}

    /** Who decides it and by when. */
    public record Deciding(Post post, Instant by, boolean ruling) {}

    public CaseRequest(
            CaseFile file, int seq, RequestKind kind, Asked asked, Person asker, Deciding deciding, Instant at) {
        this.caseNumber = file.number();
        this.seq = seq;
        this.kind = kind;
        this.reasonCode = asked.reasonCode() == null ? RequestReason.OTHER : asked.reasonCode();
        this.reason = asked.reason() == null ? "" : asked.reason().strip();
        this.proposedUnit = asked.proposedUnit();
        this.wantedUntil = asked.until();
        this.wantedCondition = asked.condition();
        this.photos = asked.photoIds().isEmpty() ? null : String.join(",", asked.photoIds());
        this.asker = asker.username();
        this.unit = asker.unit();
        this.unitName = asker.unitName();
        this.askedAt = at;
        this.deciderPost = deciding.post();
        this.decideBy = deciding.by();
        this.forRuling = deciding.ruling();
    }

    /** @throws DomainException 409 {@code request-decided} when it was decided already */
    public void decide(RequestDecision result, String by, @Nullable String why, Instant at) {
        if (decision != null) {
            throw DomainException.conflict("request-decided", caseNumber);
        }
        decision = result;
        decider = by;
        decisionReason = why;
        decidedAt = at;
    }

    public void lapse(Instant at) {
        decide(RequestDecision.LAPSED, CaseJournal.SYSTEM, null, at);
        applied = true;
    }

    public void allot(@Nullable Instant until, @Nullable String performer) {
        decidedUntil = until;
        decidedUnit = performer;
    }

    /** The refusal of a return found no ground for it (推诿). */
    public void countShirking() {
        shirking = true;
    }

    /** True the first time: a step is safe twice. */
    public boolean apply() {
        var first = !applied;
        applied = true;
        return first;
    }

    /** A deadline changed by it: old and new stay on record. */
    public void redated(Deadline old, @Nullable Instant next) {
        oldDueAt = old.dueAt();
        oldWarnAt = old.warnAt();
        oldExplanation = String.join("\n", old.explanation());
        newDueAt = next;
    }

    /** Somebody ends it before its day; its day ends it without anyone. */
    public void liftedBy(String person) {
        resumedBy = person;
    }

    public String resumedBy() {
        return resumedBy == null ? CaseJournal.SYSTEM : resumedBy;
    }

    public void resumed(Instant at, Instant due) {
        resumedAt = at;
        newDueAt = due;
    }

    /** The deadline as it was before this request changed it. */
    public @Nullable Deadline oldDeadline() {
        return oldDueAt == null || oldWarnAt == null || oldExplanation == null
                ? null
                : new Deadline(oldDueAt, oldWarnAt, oldExplanation.lines().toList(), false);
    }

    public boolean open() {
        return decision == null;
    }

    /** A granted suspension whose clock stands. */
    public boolean standing() {
        return kind == RequestKind.SUSPENSION && decision != null && decision.granted() && resumedAt == null;
    }

    /** Until when as decided, or as asked where nobody changed it. */
    public @Nullable Instant until() {
        return decidedUntil == null ? wantedUntil : decidedUntil;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public int seq() {
        return seq;
    }

    public RequestKind kind() {
        return kind;
    }

    public RequestReason reasonCode() {
        return reasonCode;
    }

    public String reason() {
        return reason;
    }

    public Asking asking() {
        return new Asking(proposedUnit, wantedUntil, wantedCondition, asker, unit, unitName, askedAt);
    }

    public Deciding deciding() {
        return new Deciding(deciderPost, decideBy, forRuling);
    }

    public Outcome outcome() {
        return new Outcome(
                decision, decider, decidedAt, decisionReason, decidedUnit, shirking, oldDueAt, newDueAt, resumedAt);
    }

    public List<String> photos() {
        return photos == null ? List.of() : List.of(photos.split(","));
    }

    /** What was asked, by whom. */
    public record Asking(
            @Nullable String proposedUnit,
            @Nullable Instant until,
            @Nullable String condition,
            String person,
            String unit,
            String unitName,
            Instant at) {}

    /** What came of it; {@code unit} is the new performer named by the decider. */
    public record Outcome(
            @Nullable RequestDecision decision,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable String unit,
            boolean shirking,
            @Nullable Instant oldDueAt,
            @Nullable Instant newDueAt,
            @Nullable Instant resumedAt) {}
}
