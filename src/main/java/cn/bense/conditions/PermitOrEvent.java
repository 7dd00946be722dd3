package cn.bense.conditions;

import cn.bense.conditions.Occasions.Kind;
import cn.bense.conditions.Occasions.Occasion;
import cn.bense.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A permit or an event from its entry to its end; a withdrawn one excuses nobody, what it excused before stands. */
@Entity
@Table(name = "conditions_occasion")
class PermitOrEvent {

    static final int MAX_TEXT = 200;
    static final int MAX_DOCUMENT = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Column(name = "document_no")
    private String document;

    private String text;
    private @Nullable String road;
    private @Nullable String grid;
    private Instant validFrom;
    private Instant validTo;
    private String enteredBy;
    private Instant enteredAt;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PermitOrEvent() {}

    PermitOrEvent(Occasion o, String by, Instant now) {
        if (!o.to().isAfter(o.from())) {
            throw DomainException.invalidField("to", "occasion-period", o.from(), o.to());
        }
        if (o.road() == null && o.grid() == null) {
            throw DomainException.invalidField("road", "occasion-place");
        }
        this.number = o.number();
        this.kind = o.kind();
        this.document = filled("document", "occasion-document", o.document(), MAX_DOCUMENT);
        this.text = filled("text", "occasion-text", o.text(), MAX_TEXT);
        this.road = o.road();
        this.grid = o.grid();
        this.validFrom = o.from();
        this.validTo = o.to();
        this.enteredBy = by;
        this.enteredAt = now;
    }

    void withdraw(String by, Instant at) {
        if (withdrawnAt != null) {
            throw DomainException.conflict("occasion-withdrawn", number);
        }
        withdrawnBy = by;
        withdrawnAt = at;
    }

    Occasion occasion() {
        return new Occasion(number, kind, document, text, road, grid, validFrom, validTo);
    }

    OccasionDesk.Line line(Instant now) {
        return new OccasionDesk.Line(occasion(), state(now), enteredBy, enteredAt);
    }

    private WeatherDesk.State state(Instant now) {
        if (withdrawnAt != null) {
            return WeatherDesk.State.LIFTED;
        }
        if (now.isBefore(validFrom)) {
            return WeatherDesk.State.UPCOMING;
        }
        return now.isBefore(validTo) ? WeatherDesk.State.IN_FORCE : WeatherDesk.State.OVER;
    }

    long key() {
        return id == null ? 0 : id;
    }

    private static String filled(String field, String code, String typed, int most) {
        var stripped = typed.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw DomainException.invalidField(field, code, most);
        }
        return stripped;
    }
}
