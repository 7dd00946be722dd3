package cn.bense.process.engine;

import cn.bense.process.HumanTask;
import cn.bense.process.TaskBook;
import cn.bense.shared.Cursor;
import cn.bense.shared.Page;
import cn.bense.shared.SubjectRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the inbox from our own rows by keyset; the engine's task query is never on a user's path. */
@Component
@Transactional(readOnly = true)
class OwnTaskBook implements TaskBook {

    /** Tasks without a deadline come last. */
    private static final Instant NO_DEADLINE = Instant.parse("9999-01-01T00:00:00Z");

    private final HumanTaskRows rows;
    private final OwnTasks tasks;
    private final EntityManager entities;

    OwnTaskBook(HumanTaskRows rows, OwnTasks tasks, EntityManager entities) {
        this.rows = rows;
        this.tasks = tasks;
        this.entities = entities;
    }

    @Override
    public Optional<HumanTask> find(String id) {
        return rows.findById(id).map(tasks::view);
    }

    @Override
    public Page<HumanTask> open(
            Inbox inbox,
            @Nullable String process,
            @Nullable String element,
            Sort sort,
            int limit,
            @Nullable String after) {
        if (inbox.posts().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var key = sort == Sort.DUE ? "coalesce(t.dueAt, :none)" : "t.createdAt";
        var where = condition(process, element)
                + (after == null ? "" : " and (%s > :at or (%s = :at and t.id > :id))".formatted(key, key));
        var query = entities.createQuery(
                "select t from HumanTaskRow t where " + where + " order by " + key + ", t.id", HumanTaskRow.class);
        fill(query, inbox, process, element);
        if (sort == Sort.DUE) {
            query.setParameter("none", NO_DEADLINE);
        }
        if (after != null) {
            place(query, after);
        }
        var found = query.setMaxResults(limit + 1).getResultList();
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(tasks::view).toList(),
                found.size() > limit ? cursor(page.get(limit - 1), sort) : null);
    }

    @Override
    public Page<HumanTask> doneBy(String username, int limit, @Nullable String after) {
        var query = entities.createQuery(
                "select t from HumanTaskRow t where t.completedBy = :person and t.state = DONE"
                        + (after == null ? "" : " and (t.completedAt < :at or (t.completedAt = :at and t.id < :id))")
                        + " order by t.completedAt desc, t.id desc",
                HumanTaskRow.class);
        query.setParameter("person", username);
        if (after != null) {
            place(query, after);
        }
        var found = query.setMaxResults(limit + 1).getResultList();
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(tasks::view).toList(), found.size() > limit ? doneCursor(page.get(limit - 1)) : null);
    }

    private static String doneCursor(HumanTaskRow last) {
        var at = last.completedAt();
        return Cursor.of(at == null ? 0 : at.toEpochMilli(), last.id());
    }

    private static void place(TypedQuery<?> query, String after) {
        var position = Cursor.read(after, 2);
        query.setParameter("at", Instant.ofEpochMilli(Long.parseLong(position.get(0))));
        query.setParameter("id", position.get(1));
    }

    @Override
    public long countOpen(Inbox inbox, @Nullable String process, @Nullable String element) {
        if (inbox.posts().isEmpty()) {
            return 0;
        }
        var query = entities.createQuery(
                "select count(t) from HumanTaskRow t where " + condition(process, element), Long.class);
        fill(query, inbox, process, element);
        return query.getSingleResult();
    }

    @Override
    public List<HumanTask> of(SubjectRef subject) {
        return rows.findBySubjectKindAndSubjectNumberOrderByCreatedAtAscIdAsc(subject.kind(), subject.number()).stream()
                .map(tasks::view)
                .toList();
    }

    @Override
    public List<HumanTask> ofNumber(String number) {
        return rows.findBySubjectNumberOrRootNumberOrderByCreatedAtAscIdAsc(number, number).stream()
                .map(tasks::view)
                .toList();
    }

    @Override
    public Optional<HumanTask> openAt(String businessKey, String element) {
        return rows.openAt(businessKey, element).stream().findFirst().map(tasks::view);
    }

    private static String condition(@Nullable String process, @Nullable String element) {
        return "t.state = OPEN and t.post in :posts and (t.unit is null or t.unit in :units)"
                + " and (t.assignee is null or t.assignee = :person)"
                + (process == null ? "" : " and t.process = :process")
                + (element == null ? "" : " and t.element = :element");
    }

    private static void fill(TypedQuery<?> query, Inbox inbox, @Nullable String process, @Nullable String element) {
        query.setParameter("posts", inbox.posts());
        query.setParameter("units", inbox.units());
        query.setParameter("person", inbox.person() == null ? "" : inbox.person());
        if (process != null) {
            query.setParameter("process", process);
        }
        if (element != null) {
            query.setParameter("element", element);
        }
    }

    private static String cursor(HumanTaskRow last, Sort sort) {
        var due = last.dueAt() == null ? NO_DEADLINE : last.dueAt();
        return Cursor.of(
                sort == Sort.DUE ? due.toEpochMilli() : last.createdAt().toEpochMilli(), last.id());
    }
}
