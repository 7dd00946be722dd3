package cn.bense.cases.process;

import cn.bense.cases.CaseFacts.Hand;
import cn.bense.cases.CaseState;
import cn.bense.cases.RecheckDesk;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.CaseRights;
import cn.bense.cases.model.SeparationPolicy;
import cn.bense.cleanup.TaskInbox;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The recheck's acts. */
@Component
@Transactional
class CaseRechecking implements RecheckDesk {

    private final CaseFiles files;
    private final CaseRights rights;
    private final SeparationPolicy separation;
    private final CaseJournal journal;
    private final TaskInbox inbox;

    CaseRechecking(
            CaseFiles files, CaseRights rights, SeparationPolicy separation, CaseJournal journal, TaskInbox inbox) {
        this.files = files;
        this.rights = rights;
        this.separation = separation;
        this.journal = journal;
        this.inbox = inbox;
    }

    @Override
    public void open(Person person, String number) {
        var file = visible(person, number);
        var from = file.state();
        var mayCheck = person.holds(Post.VERIFIER) && separation.free(number, person, Hand.RECHECKER);
        if (mayCheck && file.openRecheck(person.username())) {
            journal.moved(file, from, "RECHECK_OPENED", person.username(), "开始核查");
        }
    }

    @Override
    public void recheck(
            Person person,
            String number,
            Result result,
            @Nullable ReasonCode reason,
            @Nullable String comment,
            List<String> photoIds) {
        var file = visible(person, number);
        if (!person.holds(Post.VERIFIER)) {
            throw DomainException.forbidden("not-your-task", "核查");
        }
        if (file.state() != CaseState.FEEDBACK_SUBMITTED && file.state() != CaseState.RECHECKING) {
            throw DomainException.conflict("case-state-recheck", number, file.state());
        }
        var fields = new HashMap<String, Object>(Map.of("result", result.name()));
        if (reason != null && result == Result.REWORK) {
            fields.put("reasonCode", reason.name());
        }
        if (comment != null && !comment.isBlank()) {
            fields.put("comment", comment.strip());
        }
        inbox.completeAt(person, number, CaseProcess.RECHECK, fields, Map.of("recheck", photoIds));
    }

    private CaseFile visible(Person person, String number) {
        return files.findLockedByNumber(number)
                .filter(f -> rights.maySee(person, f))
                .orElseThrow(() -> DomainException.notFound("case", number));
    }
}
