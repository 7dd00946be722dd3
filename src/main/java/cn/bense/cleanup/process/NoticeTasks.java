package cn.bense.cleanup.process;

import cn.bense.cleanup.model.OwnerNotice;
import cn.bense.cleanup.model.OwnerNotices;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskSubjects;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import org.springframework.stereotype.Component;

/** The tasks of {@code owner-correction}: the brigade looks again when the term of a notice has passed. */
@Component
class NoticeTasks implements TaskSubjects {

    private final OwnerNotices notices;

    NoticeTasks(OwnerNotices notices) {
        this.notices = notices;
    }

    @Override
    public boolean handles(String definitionKey) {
        return definitionKey.equals(CleanupSteps.OWNER_CORRECTION);
    }

    @Override
    public Card card(String businessKey, String element, String post) {
        var notice = notice(businessKey);
        return new Card(
                "owner-notice",
                notice.party(),
                notice.place(),
                null,
                null,
                null,
                notice.termEndsAt(),
                notice.termEndsAt());
    }

    @Override
    public void lock(String businessKey) {
        if (notices.findLockedByNumber(businessKey).isEmpty()) {
            throw DomainException.notFound("owner-notice", businessKey);
        }
    }

    @Override
    public void completing(HumanTask task, TaskSubmission submission) {
        notice(task.subject().number()).recheckedBy(submission.actor());
    }

    private OwnerNotice notice(String number) {
        return notices.findByNumber(number).orElseThrow(() -> DomainException.notFound("owner-notice", number));
    }
}
