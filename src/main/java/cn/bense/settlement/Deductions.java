package cn.bense.settlement;

import cn.bense.organization.Person;
import cn.bense.shared.Money;
import cn.bense.shared.Page;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deductions from contractors' fees: proposed by rule, decided by the contract owner. Contractual, never a fine (domain.md 0.1).
 * A contractor sees its own, an owner its centre's contracts, finance and supervision all; others 404.
 */
public interface Deductions {

    record Filter(
            @Nullable String contract,
            @Nullable YearMonth month,
            List<DeductionState> states,
            @Nullable String caseNumber,
            @Nullable String contractor) {}

    /** Totals of a month per contract, for owner and finance. */
    record MonthTotal(
            String contract,
            String contractName,
            String contractorName,
            YearMonth month,
            long lines,
            long undecided,
            Money proposed,
            Money decided) {}

    Page<DeductionView> list(Person person, Filter filter, int limit, @Nullable String after);

    DeductionView find(Person person, String number);

    List<MonthTotal> totals(Person person, YearMonth month);

    /** How many there are in each state, of what the filter leaves; its states are not looked at. */
    Map<DeductionState, Long> counts(Person person, Filter filter);

    List<YearMonth> months(Person person);

    /** Accepts the proposal as it stands. */
    void confirm(Person person, String number);

    /** Another amount, 0.01 up to the clause's highest in its version times its largest multiplier; needs a reason. */
    void change(Person person, String number, Money amount, String reason);

    void drop(Person person, String number, ExemptionReason exemption, String reason);

    /** The contractor agrees before its appeal term ends. */
    void accept(Person person, String number);

    /** What closing or sending back a case now would propose, line by line; read-only, for the recheck page. */
    List<String> forecast(Person person, String caseNumber);
}
