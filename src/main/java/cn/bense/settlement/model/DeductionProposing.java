package cn.bense.settlement.model;

import cn.bense.audit.NumberRegister;
import cn.bense.cases.CaseFacts;
import cn.bense.process.TaskBook;
import cn.bense.settlement.DeductionState;
import cn.bense.settlement.ExemptionReason;
import cn.bense.settlement.SettlementSettings;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.Zone;
import cn.bense.worktime.WorkTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposes by rule, once per case, clause and episode; finds the same fact charged already; carries the answers. */
@Component
@Transactional(propagation = Propagation.REQUIRED)
public class DeductionProposing {

    /** Same spot (domain.md 5.5, step 2). */
    private static final double SAME_SPOT_M = 30;

    /** Holds {@link #SAME_SPOT_M} in every direction up to 80 degrees north; the distance itself decides. */
    private static final double ABOUT_SAME_DEGREES = 0.002;

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("M 月 d 日 HH:mm", Locale.CHINA).withZone(Zone.SHANGHAI);

    private static final Duration SAME_TIME = Duration.ofHours(24);

    private final DeductionRows deductions;
    private final DeductionRule rule;
    private final TaskBook tasks;
    private final DeductionJournal journal;
    private final CaseFacts cases;
    private final NumberRegister numbers;
    private final WorkTime workTime;
    private final SettlementSettings settings;
    private final Clock clock;

    DeductionProposing(
            DeductionRows deductions,
            DeductionRule rule,
            TaskBook tasks,
            DeductionJournal journal,
            CaseFacts cases,
            NumberRegister numbers,
            WorkTime workTime,
            SettlementSettings settings,
            Clock clock) {
        this.deductions = deductions;
        this.rule = rule;
        this.tasks = tasks;
        this.journal = journal;
        this.cases = cases;
        this.numbers = numbers;
        this.workTime = workTime;
        this.settings = settings;
        this.clock = clock;
    }

    /** Idempotent: what was proposed before for the same clause and episode is left as it is. */
    public void assess(String caseNumber, String event) {
        var known = deductions.findByCaseNumberOrderById(caseNumber);
        cases.facts(caseNumber)
                .ifPresent(facts ->
                        rule.waivers(facts, event).forEach(reason -> cases.note(caseNumber, "NOT_CHARGED", reason)));
        cases.facts(caseNumber)
                .ifPresent(facts -> rule.proposals(facts, event).stream()
                        .filter(p -> known.stream()
                                .noneMatch(d ->
                                        d.charge().clause().equals(p.clause().code())
                                                && d.episode().equals(p.episode())))
                        .forEach(this::propose));
    }

    private void propose(Proposal p) {
        var now = clock.instant();
        var month = p.month().toString().replace("-", "");
        var number = "KK%s-%04d".formatted(month, numbers.next("KK", month));
        var deduction = deductions.save(new Deduction(
                number,
                p,
                now,
                workTime.due(now, settings.confirmLimit()).dueAt(),
                workTime.due(now, settings.escalateLimit()).dueAt()));
        journal.moved(
                deduction,
                null,
                "PROPOSED",
                DeductionJournal.SYSTEM,
                "按规则建议扣款 " + deduction.proposed() + "（" + p.row() + "）");
    }

    /**
     * Numbers of a case's deductions of an event that nobody was asked about yet; those of the closing before a reopening are
     * with the owner already.
     */
    public List<String> undecided(String caseNumber, String event) {
        return deductions.findByCaseNumberOrderById(caseNumber).stream()
                .filter(d -> d.episode().startsWith(event) && d.state() == DeductionState.PROPOSED)
                .filter(d -> !event.equals("REWORK") || d.episode().equals("REWORK-" + reworks(caseNumber)))
                .map(Deduction::number)
                .filter(number -> tasks.openAt(number, "confirmByOwner").isEmpty())
                .toList();
    }

    private int reworks(String caseNumber) {
        return cases.facts(caseNumber).map(CaseFacts.Facts::reworkCount).orElse(0);
    }

    /** One fact is charged once: the same clause at the same spot within 24 h drops the later proposal. */
    public void checkDuplicate(String number) {
        var d = stored(number);
        if (d.state() != DeductionState.PROPOSED || !d.episode().equals("CLOSE")) {
            return;
        }
        earlier(d).ifPresent(first -> {
            d.drop(
                    ExemptionReason.DUPLICATE,
                    "与 " + first.number() + " 是同一处同一事实",
                    DeductionJournal.SYSTEM,
                    clock.instant());
            journal.moved(
                    d, DeductionState.PROPOSED, "DROPPED", DeductionJournal.SYSTEM, "与 " + first.number() + " 重复，不扣");
        });
    }

    private Optional<Deduction> earlier(Deduction d) {
        var spot = new GeoPoint(d.lat(), d.lon());
        return deductions
                .sameClauseNear(
                        d.charge().contract(),
                        d.charge().clause(),
                        d.caseNumber(),
                        d.foundAt().minus(SAME_TIME),
                        d.foundAt().plus(SAME_TIME),
                        d.lat() - ABOUT_SAME_DEGREES,
                        d.lat() + ABOUT_SAME_DEGREES,
                        d.lon() - ABOUT_SAME_DEGREES,
                        d.lon() + ABOUT_SAME_DEGREES)
                .stream()
                .filter(other ->
                        other.episode().equals("CLOSE") && !other.number().equals(d.number()))
                .filter(other -> other.state() != DeductionState.PROPOSED
                        || other.number().compareTo(d.number()) < 0)
                .filter(other -> spot.distanceTo(new GeoPoint(other.lat(), other.lon())) <= SAME_SPOT_M)
                .findFirst();
    }

    /** The contractor is told; its time to answer begins. */
    public void notifyContractor(String number) {
        var d = stored(number);
        var now = clock.instant();
        d.notice(now, workTime.due(now, settings.appealLimit()).dueAt());
        journal.moved(
                d,
                d.state(),
                "NOTICED",
                DeductionJournal.SYSTEM,
                "通知企业：扣款 " + d.amount() + "，" + UNTIL.format(appealUntil(number)) + " 前可申诉，不答复即为同意");
    }

    public void accept(String number, String actor, String text) {
        var d = stored(number);
        if (d.state() == DeductionState.CONFIRMED) {
            d.accept(clock.instant());
            journal.moved(d, DeductionState.CONFIRMED, "ACCEPTED", actor, text);
        }
    }

    public void remind(String number, String type, String text) {
        var d = stored(number);
        if (d.state() == DeductionState.PROPOSED) {
            journal.moved(d, d.state(), type, DeductionJournal.SYSTEM, text);
        }
    }

    Deduction stored(String number) {
        return deductions.findByNumber(number).orElseThrow(() -> DomainException.notFound("deduction", number));
    }

    public boolean dropped(String number) {
        return stored(number).state() == DeductionState.DROPPED;
    }

    public Instant confirmBy(String number) {
        return stored(number).confirmBy();
    }

    public Instant escalateAt(String number) {
        return stored(number).escalateAt();
    }

    public Instant appealUntil(String number) {
        var until = stored(number).appealUntil();
        if (until == null) {
            throw DomainException.conflict("deduction-not-noticed", number);
        }
        return until;
    }
}
