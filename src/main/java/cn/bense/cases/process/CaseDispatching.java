package cn.bense.cases.process;

import cn.bense.cases.CaseSettings;
import cn.bense.cases.CaseState;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.CaseRights;
import cn.bense.cases.model.DispatchPolicy;
import cn.bense.cases.model.WorkOpening;
import cn.bense.cleanup.TaskInbox;
import cn.bense.contract.Contracts.Responsible;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk's acts; each goes through the human task that waits for it, so page, API and inbox never differ. */
@Component
class CaseDispatching implements DispatchDesk {

    private final CaseFiles files;
    private final CaseRights rights;
    private final DispatchPolicy policy;
    private final CaseJournal journal;
    private final WorkOpening work;
    private final CaseProcess process;
    private final TaskInbox inbox;
    private final CaseSettings settings;
    private final Clock clock;
    private final EachCase each;

    CaseDispatching(
            CaseFiles files,
            CaseRights rights,
            DispatchPolicy policy,
            CaseJournal journal,
            WorkOpening work,
            CaseProcess process,
            TaskInbox inbox,
            CaseSettings settings,
            Clock clock,
            EachCase each) {
        this.files = files;
        this.rights = rights;
        this.policy = policy;
        this.journal = journal;
        this.work = work;
        this.process = process;
        this.inbox = inbox;
        this.settings = settings;
        this.clock = clock;
        this.each = each;
    }

    @Override
    @Transactional
    public void dispatch(Person person, String number, String performer) {
        var file = forDesk(person, number);
        dispatchFile(person, file, policy.chosen(file, performer));
    }

    private void dispatchFile(Person person, CaseFile file, Responsible to) {
        if (file.state() == CaseState.DISPATCHED) {
            if (to.unit().equals(file.assignment().performer())) {
                throw DomainException.conflict("already-dispatched", file.number(), to.unitName());
            }
            takeBack(file, person, "改派，撤回给 " + file.assignment().performerName() + " 的派遣");
        }
        if (file.state() != CaseState.FILED) {
            throw DomainException.conflict("case-state-dispatch", file.number(), file.state());
        }
        inbox.completeAt(person, file.number(), CaseProcess.DISPATCH, Map.of("performer", to.unit()), Map.of());
    }

    @Override
    public List<BulkRow> dispatchAll(Person person, List<String> numbers, @Nullable String performer, boolean dryRun) {
        return each.run(numbers, dryRun, number -> dispatchOne(person, number, performer));
    }

    private BulkRow dispatchOne(Person person, String number, @Nullable String performer) {
        var file = forDesk(person, number);
        var to = performer == null ? suggested(file) : policy.chosen(file, performer);
        dispatchFile(person, file, to);
        return new BulkRow(
                number,
                true,
                null,
                "派给 " + to.unitName() + "（" + to.why() + "）",
                to.unitName(),
                file.dueClock().dueAt());
    }

    @Override
    public List<BulkRow> remindAll(Person person, List<String> numbers, boolean dryRun) {
        return each.run(numbers, dryRun, number -> {
            var file = remindOne(person, number);
            return new BulkRow(number, true, null, "催办 " + file.assignment().performerName());
        });
    }

    private Responsible suggested(CaseFile file) {
        return policy.only(file).orElseThrow(() -> DomainException.invalid("no-suggestion", file.number()));
    }

    @Override
    @Transactional
    public void recall(Person person, String number) {
        var file = visible(person, number);
        if (!rights.recalls(person, file)) {
            throw DomainException.forbidden("not-your-task", "撤回派遣");
        }
        if (!rights.mayRecall(person, file)) {
            throw DomainException.conflict("recall-too-late", number, file.state());
        }
        takeBack(file, person, "撤回派遣");
    }

    private void takeBack(CaseFile file, Person person, String text) {
        var from = file.state();
        work.cancel(file);
        file.recall();
        journal.moved(file, from, "RECALLED", person.username(), text);
        process.recalled(file.number());
    }

    @Override
    @Transactional
    public void acknowledge(Person person, String number) {
        if (!rights.performs(person, visible(person, number))) {
            throw DomainException.forbidden("not-your-task", "接单");
        }
        inbox.completeAt(person, number, CaseProcess.ACKNOWLEDGE, Map.of(), Map.of());
    }

    @Override
    @Transactional
    public void rule(Person person, String number, String performer, String reason) {
        var file = visible(person, number);
        if (!person.holds(Post.SUPERVISOR)) {
            throw DomainException.forbidden("not-your-task", "裁定");
        }
        policy.chosen(file, performer);
        inbox.completeAt(person, number, CaseProcess.RULE, Map.of("performer", performer, "reason", reason), Map.of());
    }

    @Override
    @Transactional
    public void remind(Person person, String number) {
        remindOne(person, number);
    }

    private CaseFile remindOne(Person person, String number) {
        var file = visible(person, number);
        if (!rights.mayRemind(person, file)) {
            throw DomainException.forbidden("not-your-task", "催办");
        }
        if (!file.state().inHand()) {
            throw DomainException.conflict("case-state-remind", number, file.state());
        }
        var now = clock.instant();
        var pause = settings.remindPause();
        if (file.course().supervision().remindedSince(now, pause)) {
            throw DomainException.conflict("reminded-lately", number, pause.toMinutes());
        }
        file.course().supervision().remind(now);
        journal.noted(file, "REMINDED", person.username(), "催办");
        return file;
    }

    private CaseFile forDesk(Person person, String number) {
        var file = visible(person, number);
        if (!rights.dispatches(person)) {
            throw DomainException.forbidden("not-your-task", "派遣");
        }
        return file;
    }

    private CaseFile visible(Person person, String number) {
        return files.findLockedByNumber(number)
                .filter(f -> rights.maySee(person, f))
                .orElseThrow(() -> DomainException.notFound("case", number));
    }
}
