package cn.bense.cases.process;

import cn.bense.cases.DispatchDesk.BulkRow;
import cn.bense.cases.SupervisionDesk;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseRights;
import cn.bense.cases.model.SupervisionRights;
import cn.bense.cleanup.TaskInbox;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The supervision section's acts, each on the locked case. */
@Component
@Transactional
class CaseSupervision implements SupervisionDesk {

    private final CaseFiles files;
    private final CaseRights sight;
    private final SupervisionRights rights;
    private final Supervisions supervisions;
    private final Voiding voiding;
    private final Splitting splitting;
    private final Reopening reopening;
    private final TaskInbox inbox;
    private final EachCase each;

    CaseSupervision(
            CaseFiles files,
            CaseRights sight,
            SupervisionRights rights,
            Supervisions supervisions,
            Voiding voiding,
            Splitting splitting,
            Reopening reopening,
            TaskInbox inbox,
            EachCase each) {
        this.files = files;
        this.sight = sight;
        this.rights = rights;
        this.supervisions = supervisions;
        this.voiding = voiding;
        this.splitting = splitting;
        this.reopening = reopening;
        this.inbox = inbox;
        this.each = each;
    }

    @Override
    public void supervise(Person person, String number, String text) {
        superviseOne(person, number, text);
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<BulkRow> superviseAll(Person person, List<String> numbers, String text, boolean dryRun) {
        return each.run(numbers, dryRun, number -> {
            var file = superviseOne(person, number, text);
            return new BulkRow(number, true, null, "督办 " + file.assignment().performerName());
        });
    }

    private CaseFile superviseOne(Person person, String number, String text) {
        var file = visible(person, number);
        if (!rights.supervises(person)) {
            throw DomainException.forbidden("not-your-task", "督办");
        }
        if (!SupervisionRights.supervisable(file)) {
            throw DomainException.conflict("case-state-supervise", number, file.state());
        }
        if (file.course().supervision().open()) {
            throw DomainException.conflict("supervision-open", number);
        }
        supervisions.order(file, person.username(), Wording.required(text, "text", "supervision-text-required"));
        return file;
    }

    @Override
    public void answer(Person person, String number, String text) {
        var file = visible(person, number);
        if (!rights.answers(person, file)) {
            throw DomainException.forbidden("not-your-task", "答复督办");
        }
        if (!file.course().supervision().open()) {
            throw DomainException.conflict("supervision-none", number);
        }
        var said = Wording.required(text, "text", "answer-text-required");
        inbox.completeAt(person, number, CaseProcess.ANSWER, Map.of("answer", said), Map.of());
    }

    @Override
    public void voidCase(Person person, String number, String reason) {
        var file = visible(person, number);
        voiding.ask(person, file, reason);
    }

    @Override
    public void keep(Person person, String number, String reason) {
        var file = visible(person, number);
        voiding.keep(person, file, reason);
    }

    @Override
    public List<String> split(Person person, String number, List<String> performers) {
        return splitting.order(person, visible(person, number), performers);
    }

    @Override
    public void reopen(Person person, String number, String reason, List<String> photoIds) {
        reopening.reopen(person, visible(person, number), reason, photoIds);
    }

    private CaseFile visible(Person person, String number) {
        return files.findLockedByNumber(number)
                .filter(f -> sight.maySee(person, f))
                .orElseThrow(() -> DomainException.notFound("case", number));
    }
}
