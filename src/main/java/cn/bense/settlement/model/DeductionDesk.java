package cn.bense.settlement.model;

import cn.bense.cases.CaseFacts;
import cn.bense.cleanup.TaskInbox;
import cn.bense.contract.Contracts;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.process.ProcessDesk;
import cn.bense.settlement.DeductionState;
import cn.bense.settlement.DeductionView;
import cn.bense.settlement.Deductions;
import cn.bense.settlement.ExemptionReason;
import cn.bense.shared.Cursor;
import cn.bense.shared.DomainException;
import cn.bense.shared.Money;
import cn.bense.shared.Page;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads deductions and carries the owner's and the contractor's answers into the process. */
@Component
@Transactional
class DeductionDesk implements Deductions {

    private static final String CONFIRM_TASK = "confirmByOwner";

    private final DeductionRows rows;
    private final DeductionQuery query;
    private final DeductionRights rights;
    private final DeductionRule rule;
    private final DeductionProposing proposing;
    private final CaseFacts cases;
    private final Contracts contracts;
    private final TaskInbox inbox;
    private final ProcessDesk processes;
    private final Staff staff;

    DeductionDesk(
            DeductionRows rows,
            DeductionQuery query,
            DeductionRights rights,
            DeductionRule rule,
            DeductionProposing proposing,
            CaseFacts cases,
            Contracts contracts,
            TaskInbox inbox,
            @Lazy ProcessDesk processes,
            Staff staff) {
        this.rows = rows;
        this.query = query;
        this.rights = rights;
        this.rule = rule;
        this.proposing = proposing;
        this.cases = cases;
        this.contracts = contracts;
        this.inbox = inbox;
        this.processes = processes;
        this.staff = staff;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<DeductionView> list(Person person, Filter filter, int limit, @Nullable String after) {
        var found = query.page(person, filter, limit + 1, after);
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? Cursor.of(page.get(limit - 1).number()) : null;
        return new Page<>(page.stream().map(d -> view(person, d)).toList(), next);
    }

    @Override
    @Transactional(readOnly = true)
    public DeductionView find(Person person, String number) {
        return view(person, visible(person, number));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DeductionState, Long> counts(Person person, Filter filter) {
        return query.counts(person, filter);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MonthTotal> totals(Person person, YearMonth month) {
        return query.totals(person, month).stream()
                .map(t -> new MonthTotal(
                        t.contract(),
                        contracts
                                .contract(t.contract())
                                .map(Contracts.Contract::name)
                                .orElse(t.contract()),
                        t.contractorName(),
                        month,
                        t.lines(),
                        t.undecided(),
                        Money.ofFen(t.proposedFen()),
                        Money.ofFen(t.decidedFen())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<YearMonth> months(Person person) {
        return query.months(person);
    }

    @Override
    public void confirm(Person person, String number) {
        decide(person, number, Map.of("outcome", "CONFIRM"));
    }

    @Override
    public void change(Person person, String number, Money amount, String reason) {
        decide(person, number, Map.of("outcome", "CHANGE", "amountFen", amount.fen(), "reason", reason));
    }

    @Override
    public void drop(Person person, String number, ExemptionReason exemption, String reason) {
        decide(person, number, Map.of("outcome", "DROP", "exemption", exemption.name(), "reason", reason));
    }

    private void decide(Person person, String number, Map<String, Object> fields) {
        var d = locked(person, number);
        if (!rights.decides(person, d)) {
            throw DomainException.forbidden("not-your-task", "确认扣款");
        }
        if (d.state() != DeductionState.PROPOSED) {
            throw DomainException.conflict("deduction-state", number, d.state(), DeductionState.PROPOSED);
        }
        inbox.completeAt(person, number, CONFIRM_TASK, fields, Map.of());
    }

    @Override
    public void accept(Person person, String number) {
        var d = locked(person, number);
        if (!rights.answers(person, d)) {
            throw DomainException.forbidden("not-your-task", "同意扣款");
        }
        if (!rights.actions(person, d).contains("accept")) {
            throw DomainException.conflict("deduction-state", number, d.state(), DeductionState.CONFIRMED);
        }
        proposing.accept(number, person.username(), "企业同意扣款");
        processes.tell("DeductionAccepted", number, Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> forecast(Person person, String caseNumber) {
        // a company hears of a deduction when it is noticed, not while it is only thought of
        return cases.facts(caseNumber).filter(f -> person.isBureau() && cases.maySee(person, caseNumber)).stream()
                .flatMap(facts -> Stream.concat(
                        rule.proposals(facts, "CLOSE").stream().map(DeductionDesk::likely),
                        rule.waivers(facts, "CLOSE").stream()))
                .toList();
    }

    private static String likely(Proposal p) {
        return "%s %s：%s 元"
                .formatted(p.clause().code(), p.clause().name(), p.amount().yuan());
    }

    private DeductionView view(Person person, Deduction d) {
        var by = d.decidedBy();
        return d.view(rights.actions(person, d), by == null ? null : staff.nameOf(by));
    }

    private Deduction visible(Person person, String number) {
        return mine(person, number, rows.findByNumber(number));
    }

    /** The case first: its deductions end in one process instance, so decisions on them come one after the other. */
    private Deduction locked(Person person, String number) {
        rows.caseOf(number).ifPresent(cases::lock);
        return mine(person, number, rows.findLockedByNumber(number));
    }

    private Deduction mine(Person person, String number, Optional<Deduction> found) {
        return found.filter(d -> rights.maySee(person, d))
                .orElseThrow(() -> DomainException.notFound("deduction", number));
    }
}
