package cn.bense.conditions;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.audit.NumberRegister;
import cn.bense.conditions.Occasions.Kind;
import cn.bense.conditions.Occasions.Occasion;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Post;
import cn.bense.shared.Cursor;
import cn.bense.shared.DomainException;
import cn.bense.shared.Page;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import cn.bense.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Permits and events for people: everyone of the bureau reads; supervision, dispatch and contract owners write. */
@Component
@Transactional
public class OccasionDesk implements Occasions {

    private static final int MOST = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(Zone.SHANGHAI);

    /** A permit or event with where it stands and who entered it. */
    public record Line(Occasion occasion, WeatherDesk.State state, String enteredBy, Instant enteredAt) {
        public boolean canBeWithdrawn() {
            return state == WeatherDesk.State.UPCOMING || state == WeatherDesk.State.IN_FORCE;
        }
    }

    private final PermitsAndEvents rows;
    private final Places places;
    private final AuditTrail audit;
    private final NumberRegister numbers;
    private final Texts texts;
    private final Clock clock;

    OccasionDesk(
            PermitsAndEvents rows, Places places, AuditTrail audit, NumberRegister numbers, Texts texts, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.audit = audit;
        this.numbers = numbers;
        this.texts = texts;
        this.clock = clock;
    }

    public boolean mayWrite(Person person) {
        return person.isBureau() && person.holdsAny(Post.SUPERVISOR, Post.DISPATCHER, Post.OWNER);
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
        var found = rows.findByIdLessThanOrderByIdDesc(
                after == null ? Long.MAX_VALUE : WeatherDesk.key(after), Limit.of(limit + 1));
        var shown = found.subList(0, Math.min(limit, found.size()));
        var now = clock.instant();
        var next = found.size() > limit ? Cursor.of(shown.get(limit - 1).key()) : null;
        return new Page<>(shown.stream().map(row -> row.line(now)).toList(), next);
    }

    /**
     * Enters a permit or an event.
     *
     * @throws DomainException 403 {@code occasion-write}; 422 {@code occasion-document}, {@code occasion-text}, {@code
     *     occasion-period}, {@code occasion-place}, {@code occasion-road}, {@code occasion-grid}
     */
    public Occasion enter(
            Person by,
            Kind kind,
            String document,
            String text,
            @Nullable String road,
            @Nullable String grid,
            Instant from,
            Instant to) {
        refuseReader(by);
        if (road != null && places.road(road).isEmpty()) {
            throw DomainException.invalidField("road", "occasion-road", road);
        }
        if (grid != null && places.grid(grid).isEmpty()) {
            throw DomainException.invalidField("grid", "occasion-grid", grid);
        }
        var now = clock.instant();
        var draft = new Occasion(nextNumber(kind, now), kind, document, text, road, grid, from, to);
        var stored = rows.save(new PermitOrEvent(draft, by.username(), now)).occasion();
        tell(stored, by, "OCCASION_ENTERED", "entered");
        return stored;
    }

    /** Takes one back from now on; 404 {@code occasion}, 409 {@code occasion-withdrawn}, 403 {@code occasion-write}. */
    public void withdraw(Person by, String number) {
        refuseReader(by);
        var row = rows.findLockedByNumber(number).orElseThrow(() -> DomainException.notFound("occasion", number));
        row.withdraw(by.username(), clock.instant());
        tell(row.occasion(), by, "OCCASION_WITHDRAWN", "withdrawn");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> at(@Nullable String road, @Nullable String grid, Instant at, Duration after) {
        return rows.at(road, grid, at, at.minus(after)).stream()
                .map(PermitOrEvent::occasion)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public String place(Occasion o) {
        var road = o.road() == null
                ? ""
                : places.road(o.road()).map(Places.Road::name).orElse(o.road());
        var grid = o.grid() == null
                ? ""
                : places.grid(o.grid()).map(Places.Grid::name).orElse(o.grid());
        return road.isEmpty() ? grid : grid.isEmpty() ? road : road + "（" + grid + "）";
    }

    private String nextNumber(Kind kind, Instant now) {
        var prefix = kind == Kind.CONSTRUCTION ? "XK" : "HD"; // 许可, 活动
        var day = DAY.format(now);
        return "%s%s-%03d".formatted(prefix, day, numbers.next(prefix, day));
    }

    private void refuseReader(Person person) {
        if (!mayWrite(person)) {
            throw DomainException.forbidden("occasion-write");
        }
    }

    private void tell(Occasion o, Person by, String type, String act) {
        var sentence = texts.text("conditions.audit." + act, texts.label(o.kind()), o.document(), place(o), o.text());
        audit.append(new SubjectRef("occasion", o.number()), new AuditEntry(by.username(), type, null, null, sentence));
    }
}
