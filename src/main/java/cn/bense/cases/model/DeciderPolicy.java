package cn.bense.cases.model;

import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestReason;
import cn.bense.organization.Post;

/** Who decides a request, by kind, length and number (domain.md 2.2): duty chief, deputy, director. */
public final class DeciderPolicy {

    private DeciderPolicy() {}

    /**
     * What decides who decides.
     *
     * @param nth the how-manyth of its kind in the case, from 1
     * @param ownEstimate longer than the standard length
     * @param tooLong longer than the settings' {@code longFor}
     * @param batch the unit already has a batch of the same kind waiting
     */
    public record Wish(
            RequestKind kind, RequestReason reason, int nth, boolean ownEstimate, boolean tooLong, boolean batch) {}

    public static Post decider(Wish wish) {
        return switch (wish.kind()) {
            case RETURN -> wish.reason() == RequestReason.NOTHING_THERE ? Post.DEPUTY : Post.SUPERVISOR;
            case EXTENSION -> extension(wish);
            case SUSPENSION -> wish.tooLong() || wish.batch() ? Post.DIRECTOR : Post.DEPUTY;
        };
    }

    private static Post extension(Wish wish) {
        if (wish.tooLong() || wish.batch()) {
            return Post.DIRECTOR;
        }
        return wish.nth() > 1 || wish.ownEstimate() ? Post.DEPUTY : Post.SUPERVISOR;
    }
}
