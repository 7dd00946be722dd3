package cn.bense.cases.process;

import cn.bense.cases.CaseState;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.CaseRights;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Two reports of one problem become one case. Duplicates are of the same class (domain.md section 8), and the case that stays
 * must still stand for itself; a closed one may, its reporter then learns how it was put right.
 */
@Component
class Merging {

    private final CaseFiles files;
    private final CaseJournal journal;
    private final CaseRights rights;
    private final Clock clock;

    Merging(CaseFiles files, CaseJournal journal, CaseRights rights, Clock clock) {
        this.rights = rights;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param field where the target was typed, for the refusal
     * @throws DomainException 422 {@code merge-into-itself}, {@code merge-target-unknown}, {@code merge-target-ended}, {@code
     *     merge-other-item}
     */
    void merge(CaseFile file, String into, String field, Person actor) {
        var other = target(file, into, field, actor);
        var from = file.state();
        file.withdraw(CaseState.MERGED, other.number(), clock.instant());
        journal.moved(file, from, "MERGED", actor.username(), "与 " + other.number() + " 是同一处，并案");
        journal.noted(other, "MERGE_RECEIVED", actor.username(), "并入同一处的上报 " + file.number());
    }

    private CaseFile target(CaseFile file, String into, String field, Person actor) {
        if (into.equals(file.number())) {
            throw DomainException.invalidField(field, "merge-into-itself", into);
        }
        var other = files.findLockedByNumber(into)
                .filter(f -> rights.maySee(actor, f))
                .orElseThrow(() -> DomainException.invalidField(field, "merge-target-unknown", into));
        if (other.state().ended() && other.state() != CaseState.CLOSED) {
            throw DomainException.invalidField(field, "merge-target-ended", into, other.state());
        }
        if (!other.finding().item().equals(file.finding().item())) {
            throw DomainException.invalidField(
                    field,
                    "merge-other-item",
                    into,
                    other.finding().itemName(),
                    file.finding().itemName());
        }
        return other;
    }
}
