package cn.bense.operations;

import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;

/** Who may look at processes, and who may set failed work going again. */
final class Rights {

    private static final Post[] READ = {
        Post.ADMIN,
        Post.SUPERVISOR,
        Post.AUDITOR,
        Post.DISPATCHER,
        Post.VERIFIER,
        Post.OWNER,
        Post.OWNER_REVIEWER,
        Post.BRIGADE,
        Post.FINANCE,
        Post.FINANCE_RECHECK,
        Post.DEPUTY,
        Post.DIRECTOR
    };
    private static final Post[] RETRY = {Post.ADMIN, Post.SUPERVISOR};
    private static final Post[] LOOK = {Post.ADMIN, Post.SUPERVISOR, Post.AUDITOR};
    private static final Post[] RUN = {Post.ADMIN, Post.AUDITOR};

    private Rights() {}

    static void read(Person person) {
        if (!person.holdsAny(READ)) {
            throw DomainException.forbidden("operations-forbidden");
        }
    }

    /** Whether the person may see checks, nodes and backups. */
    static void look(Person person) {
        if (!person.holdsAny(LOOK)) {
            throw DomainException.forbidden("operations-forbidden");
        }
    }

    static boolean mayRun(Person person) {
        return person.holdsAny(RUN);
    }

    /** Whether the person may have the data checked now. */
    static void run(Person person) {
        if (!mayRun(person)) {
            throw DomainException.forbidden("operations-forbidden");
        }
    }

    static boolean mayBackUp(Person person) {
        return person.holds(Post.ADMIN);
    }

    static void backUp(Person person) {
        if (!mayBackUp(person)) {
            throw DomainException.forbidden("operations-forbidden");
        }
    }

    static boolean mayRetry(Person person) {
        return person.holdsAny(RETRY);
    }

    static void retry(Person person) {
        if (!mayRetry(person)) {
            throw DomainException.forbidden("operations-forbidden");
        }
    }
}
