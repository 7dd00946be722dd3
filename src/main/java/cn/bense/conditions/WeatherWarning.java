package cn.bense.conditions;

import cn.bense.conditions.Weather.Kind;
import cn.bense.conditions.Weather.Level;
import cn.bense.shared.DomainException;
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

/** A warning from its issue to its end. In force from {@code validFrom} up to but not at {@code validTo}. */
@Entity
@Table(name = "conditions_weather")
class WeatherWarning {

    static final int MAX_TEXT = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Level level;

    private Instant validFrom;
    private @Nullable Instant validTo;
    private String text;
    private String issuedBy;
    private Instant issuedAt;
    private @Nullable String liftedBy;
    private @Nullable Instant liftedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WeatherWarning() {}

    WeatherWarning(
            String number,
            Kind kind,
            Level level,
            Instant from,
            @Nullable Instant to,
            String text,
            String issuedBy,
            Instant issuedAt) {
        refuseBadPeriod(from, to);
        this.number = number;
        this.kind = kind;
        this.level = level;
        this.validFrom = from;
        this.validTo = to;
        this.text = acceptable(text);
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }

    /** Ends it now; one that had not begun never comes into force. */
    void lift(Instant at, String by) {
        if (liftedAt != null && liftedBy != null) {
            throw DomainException.conflict("weather-lifted", number, liftedBy, liftedAt);
        }
        if (validTo != null && !at.isBefore(validTo)) {
            throw DomainException.conflict("weather-over", number, validTo);
        }
        this.validTo = at.isBefore(validFrom) ? validFrom : at;
        this.liftedAt = at;
        this.liftedBy = by;
    }

    Weather.Warning warning() {
        return new Weather.Warning(number, kind, level, validFrom, validTo, text);
    }

    WeatherDesk.Line line(Instant now) {
        return new WeatherDesk.Line(warning(), state(now), issuedBy, issuedAt, liftedBy, liftedAt);
    }

    WeatherDesk.State state(Instant now) {
        if (liftedAt != null) {
            return WeatherDesk.State.LIFTED;
        }
        if (now.isBefore(validFrom)) {
            return WeatherDesk.State.UPCOMING;
        }
        return validTo == null || now.isBefore(validTo) ? WeatherDesk.State.IN_FORCE : WeatherDesk.State.OVER;
    }

    long key() {
        return id == null ? 0 : id;
    }

    Level level() {
        return level;
    }

    private static void refuseBadPeriod(Instant from, @Nullable Instant to) {
        if (to != null && !to.isAfter(from)) {
            throw DomainException.invalidField("to", "weather-period", from, to);
        }
    }

    private static String acceptable(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw DomainException.invalidField("text", "weather-text-required");
        }
        if (stripped.length() > MAX_TEXT) {
            throw DomainException.invalidField("text", "weather-text-length", MAX_TEXT, stripped.length());
        }
        return stripped;
    }
}
