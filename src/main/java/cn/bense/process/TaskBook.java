package cn.bense.process;

import cn.bense.shared.Page;
import cn.bense.shared.SubjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads human tasks; who may see which is the caller's affair (posts and units are filters here). */
public interface TaskBook {

    /** Whose inbox: tasks whose post is one of {@code posts} and whose unit is null or one of {@code units}. */
    record Inbox(
            Collection<String> posts,
            Collection<String> units,
            @Nullable String person) {}

    enum Sort {
        DUE,
        CREATED
    }

    Optional<HumanTask> find(String id);

    Page<HumanTask> open(
            Inbox inbox,
            @Nullable String process,
            @Nullable String element,
            Sort sort,
            int limit,
            @Nullable String after);

    /** Tasks a person finished, newest first. */
    Page<HumanTask> doneBy(String username, int limit, @Nullable String after);

    long countOpen(Inbox inbox, @Nullable String process, @Nullable String element);

    /** All tasks of a subject, done and open, oldest first. */
    List<HumanTask> of(SubjectRef subject);

    /** All tasks about a number, whatever its kind, oldest first. */
    List<HumanTask> ofNumber(String number);

    Optional<HumanTask> openAt(String businessKey, String element);
}
