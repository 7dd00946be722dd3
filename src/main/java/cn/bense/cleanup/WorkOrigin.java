package cn.bense.cleanup;

import cn.bense.organization.Person;

/** What an origin of work (a case) lets happen to it; the room above fills this. */
public interface WorkOrigin {

    boolean handles(String kind);

    /** Locks the origin's row: acts on one origin come one after the other, whichever of its orders they touch. */
    void lock(String number);

    /** Refuses (403 {@code separation}) a fixer who found this very problem, by person or by crew. */
    void checkFixer(String number, Person fixer);

    /** Stops the origin's clock: the work cannot go on for the reason given. */
    void hold(String number, String reason);

    /** The clock runs again. */
    void release(String number);

    boolean maySee(Person person, String number);
}
