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

    private final HumanTaskRows rows;
    private final OwnTasks tasks;
    private final WaitingTasks waiting;
    private final EntityManager entities;

    OwnTaskBook(HumanTaskRows rows, OwnTasks tasks, WaitingTasks waiting, EntityManager entities) {
        this.rows = rows;
        this.tasks = tasks;
        this.waiting = waiting;
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
        var found = waiting.page(inbox, process, element, sort, limit + 1, after);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(tasks::view).toList(),
                found.size() > limit ? WaitingTasks.cursor(page.get(limit - 1), sort) : null);
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
        return inbox.posts().isEmpty() ? 0 : waiting.count(inbox, process, element);
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
}
