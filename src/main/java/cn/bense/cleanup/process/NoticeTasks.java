package cn.bense.cleanup.process;

import cn.bense.cleanup.model.OwnerNotice;
import cn.bense.cleanup.model.OwnerNotices;
import cn.bense.evidence.PhotoAccess;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskSubjects;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks of {@code owner-correction}: the brigade looks again when the term of a notice has passed. */
@Component
class NoticeTasks implements TaskSubjects, PhotoAccess {

    private static final String KIND = "owner-notice";

    private final OwnerNotices notices;
    private final Photos photos;

    NoticeTasks(OwnerNotices notices, @Lazy Photos photos) {
        this.notices = notices;
        this.photos = photos;
    }

    /** The process whose tasks these are, and the kind of subject whose photos they bring. */
    @Override
    public boolean handles(String word) {
        return word.equals(CleanupSteps.OWNER_CORRECTION) || word.equals(KIND);
    }

    /** A merchant's or owner's frontage is the bureau's affair, no contractor's. */
    @Override
    public boolean maySee(Person person, SubjectRef subject) {
        return person.isBureau();
    }

    @Override
    public Card card(String businessKey, String element, String post) {
        var notice = notice(businessKey);
        return new Card(
                KIND, notice.party(), notice.place(), null, null, null, notice.termEndsAt(), notice.termEndsAt());
    }

    @Override
    public void lock(String businessKey) {
        if (notices.findLockedByNumber(businessKey).isEmpty()) {
            throw DomainException.notFound("owner-notice", businessKey);
        }
    }

    @Override
    public void completing(HumanTask task, TaskSubmission submission) {
        var number = task.subject().number();
        notice(number).recheckedBy(submission.actor());
        submission
                .photos()
                .forEach((kind, ids) -> photos.bind(new SubjectRef(KIND, number), kind, ids, submission.actor()));
    }

    private OwnerNotice notice(String number) {
        return notices.findByNumber(number).orElseThrow(() -> DomainException.notFound("owner-notice", number));
    }
}
