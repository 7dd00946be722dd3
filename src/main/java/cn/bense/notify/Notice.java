package cn.bense.notify;

import cn.bense.organization.Person;
import cn.bense.shared.SubjectRef;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to the people it concerns. Its words stand in the messages under {@code notify.title.<type>} and {@code
 * notify.text.<type>} with {@code words} as arguments.
 *
 * @param occasion tells repetitions of one event about one subject apart: the place in the subject's chain, or a natural key
 * @param actor user name of who did it; they are not told
 */
record Notice(
        String type,
        boolean urgent,
        SubjectRef subject,
        String occasion,
        List<Object> words,
        Collection<Person> to,
        String actor) {

    static final String RECALLED = "RECALLED";

    /** An occasion that is a place in the chain is a row of this very transaction: nobody can have been told of it before. */
    boolean happenedJustNow() {
        return occasion.chars().allMatch(Character::isDigit);
    }

    /** Where a person finds the matter; companies have their own task page, and a recalled case is no longer theirs. */
    @Nullable
    String linkFor(Person person) {
        var number = subject.number();
        return switch (subject.kind()) {
            case "case" -> person.isBureau() ? "/cases/" + number : type.equals(RECALLED) ? null : "/tasks/" + number;
            case "deduction" -> "/deductions/" + number;
            case "weather" -> person.isBureau() ? "/conditions" : null;
            default -> null;
        };
    }
}
