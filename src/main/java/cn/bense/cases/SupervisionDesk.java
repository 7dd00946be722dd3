package cn.bense.cases;

import cn.bense.cases.DispatchDesk.BulkRow;
import cn.bense.organization.Person;
import java.util.List;

/** What the supervision section does to a case out of turn: press, void, split, take up again (domain.md 2.2). */
public interface SupervisionDesk {

    /**
     * A supervision order: the performer must answer within the limit of the settings, else the level rises to the deputy
     * director and then to the director.
     *
     * @param text at most 500 characters
     * @throws cn.bense.shared.DomainException 403, 409 {@code supervision-open} while an earlier one waits for its answer
     */
    void supervise(Person person, String number, String text);

    /** Supervises each with the same text, its own transaction. */
    List<BulkRow> superviseAll(Person person, List<String> numbers, String text, boolean dryRun);

    /** The performer's answer to the order that waits; at most 500 characters. */
    void answer(Person person, String number, String text);

    /**
     * By the supervisor the case is void at once; by others of the bureau a request that the supervisor decides.
     *
     * @throws cn.bense.shared.DomainException 409 {@code void-asked} when another request waits, {@code case-void-settled} when
     *     a deduction of the case has been accepted
     */
    void voidCase(Person person, String number, String reason);

    /** The supervisor refuses the request to void; work goes on. */
    void keep(Person person, String number, String reason);

    /**
     * Opens one linked case for each further performer; the performer of this one stays.
     *
     * @param performers codes of contractors or units
     * @return the numbers of the new cases, in the order of the performers
     */
    List<String> split(Person person, String number, List<String> performers);

    /**
     * CLOSED to REWORK, because the citizen is not satisfied; what was handled by its finder goes to the dispatch desk.
     *
     * @param photoIds the caller's own uploads that show it, may be empty
     * @throws cn.bense.shared.DomainException 409 {@code reopen-frozen} after the month of its finding
     */
    void reopen(Person person, String number, String reason, List<String> photoIds);
}
