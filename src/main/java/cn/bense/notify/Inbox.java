package cn.bense.notify;

import cn.bense.organization.Person;
import cn.bense.shared.Cursor;
import cn.bense.shared.DomainException;
import cn.bense.shared.Page;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own messages, newest first; nobody reads another's. */
@Component
@Transactional
public class Inbox {

    private static final int MOST = 200;

    private final Messages messages;
    private final Clock clock;

    Inbox(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param limit 1 to 200, else 400 {@code limit-range} */
    @Transactional(readOnly = true)
    public Page<Message> list(Person person, boolean unreadOnly, int limit, @Nullable String after) {
        if (limit < 1 || limit > MOST) {
            throw DomainException.malformed("limit-range", limit, MOST);
        }
        var before = after == null ? Long.MAX_VALUE : key(after);
        var some = Limit.of(limit + 1);
        var rows = unreadOnly
                ? messages.findByPersonAndReadAtIsNullAndIdLessThanOrderByIdDesc(person.username(), before, some)
                : messages.findByPersonAndIdLessThanOrderByIdDesc(person.username(), before, some);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? Cursor.of(shown.get(limit - 1).key()) : null;
        return new Page<>(shown.stream().map(MessageRow::message).toList(), next);
    }

    @Transactional(readOnly = true)
    public long unread(String username) {
        return messages.countByPersonAndReadAtIsNull(username);
    }

    /** Marks a message read; 404 {@code message} when it is not this person's. */
    public Message read(Person person, long id) {
        var row = messages.findByIdAndPerson(id, person.username())
                .orElseThrow(() -> DomainException.notFound("message"));
        row.read(clock.instant());
        return row.message();
    }

    /** @return how many were unread */
    public int readAll(Person person) {
        return messages.readAll(person.username(), clock.instant());
    }

    private static long key(String cursor) {
        var text = Cursor.read(cursor, 1).get(0);
        if (!text.matches("\\d{1,18}")) {
            throw DomainException.malformed("cursor");
        }
        return Long.parseLong(text);
    }
}
