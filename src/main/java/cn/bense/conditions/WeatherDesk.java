package cn.bense.conditions;

import cn.bense.conditions.Weather.Kind;
import cn.bense.conditions.Weather.Level;
import cn.bense.conditions.Weather.Warning;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.Cursor;
import cn.bense.shared.DomainException;
import cn.bense.shared.Page;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The warnings for people: everyone of the bureau reads, SUPERVISOR and DISPATCHER issue and lift. */
@Component
public class WeatherDesk {

    private static final int MOST = 200;

    /** Where a warning stands at an instant. */
    public enum State {
        UPCOMING,
        IN_FORCE,
        OVER,
        LIFTED
    }

    /** A warning with who issued and who lifted it, by user name. */
    public record Line(
            Warning warning,
            State state,
            String issuedBy,
            Instant issuedAt,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt) {

        public boolean canBeLifted() {
            return state == State.UPCOMING || state == State.IN_FORCE;
        }
    }

    private final WeatherBook book;
    private final Clock clock;

    WeatherDesk(WeatherBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * The latest first, 1 to 200 of them.
     *
     * @throws DomainException 403 {@code weather-read} for a contractor, 400 on a bad limit or cursor
     */
    @Transactional(readOnly = true)
    public Page<Line> list(Person reader, int limit, @Nullable String after) {
        if (!reader.isBureau()) {
            throw DomainException.forbidden("weather-read");
        }
        if (limit < 1 || limit > MOST) {
            throw DomainException.malformed("limit", limit, MOST);
        }
        var rows = book.before(after == null ? Long.MAX_VALUE : key(after), limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var now = clock.instant();
        var next = rows.size() > limit ? Cursor.of(shown.get(limit - 1).key()) : null;
        return new Page<>(shown.stream().map(row -> row.line(now)).toList(), next);
    }

    public boolean mayWrite(Person person) {
        return person.isBureau() && person.holdsAny(Post.SUPERVISOR, Post.DISPATCHER);
    }

    /**
     * Issues a warning; {@code to} null means until it is lifted.
     *
     * @throws DomainException 403 {@code weather-write}; 422 when the end is not after the start or the text is empty or
     *     longer than 200 characters
     */
    public Warning issue(Person by, Kind kind, Level level, Instant from, @Nullable Instant to, String text) {
        refuseReader(by);
        return book.issue(kind, level, from, to, text, by.username());
    }

    /**
     * Ends a warning now.
     *
     * @throws DomainException 403 {@code weather-write}, 404, or 409 when it is lifted or over already
     */
    public void lift(Person by, String number) {
        refuseReader(by);
        book.lift(number, clock.instant(), by.username());
    }

    private void refuseReader(Person person) {
        if (!mayWrite(person)) {
            throw DomainException.forbidden("weather-write");
        }
    }

    static long key(String cursor) {
        var text = Cursor.read(cursor, 1).get(0);
        if (!text.matches("\\d{1,18}")) {
            throw DomainException.malformed("cursor");
        }
        return Long.parseLong(text);
    }
}
