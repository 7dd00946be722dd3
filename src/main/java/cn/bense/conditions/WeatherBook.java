package cn.bense.conditions;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.audit.NumberRegister;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import cn.bense.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warnings in our own table; each change with its audit row. */
@Component
class WeatherBook implements Weather {

    private static final String PREFIX = "YJ"; // 预警
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(Zone.SHANGHAI);

    private final WeatherWarnings warnings;
    private final AuditTrail audit;
    private final NumberRegister numbers;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    WeatherBook(
            WeatherWarnings warnings,
            AuditTrail audit,
            NumberRegister numbers,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.warnings = warnings;
        this.audit = audit;
        this.numbers = numbers;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** Of several in force the one of the highest level. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Warning> inForce(Kind kind, Instant at) {
        return warnings.inForce(kind, at).stream()
                .max(Comparator.comparing(WeatherWarning::level))
                .map(WeatherWarning::warning);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Warning> around(Level level, Instant at, Duration after) {
        return warnings.around(at, at.minus(after)).stream()
                .filter(w -> w.level().compareTo(level) >= 0)
                .map(WeatherWarning::warning)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Warning> recent(int limit) {
        return before(Long.MAX_VALUE, limit).stream()
                .map(WeatherWarning::warning)
                .toList();
    }

    @Override
    @Transactional
    public Warning issue(Kind kind, Level level, Instant from, @Nullable Instant to, String text, String actor) {
        var now = clock.instant();
        var number = nextNumber(now);
        var warning = warnings.save(new WeatherWarning(number, kind, level, from, to, text, actor, now))
                .warning();
        record(warning, actor, "WEATHER_ISSUED", sentence("issued", warning));
        events.publishEvent(new WarningIssued(warning, actor));
        return warning;
    }

    @Override
    @Transactional
    public void lift(String number, Instant at, String actor) {
        var row = warnings.findLockedByNumber(number).orElseThrow(() -> DomainException.notFound("weather", number));
        row.lift(at, actor);
        record(row.warning(), actor, "WEATHER_LIFTED", sentence("lifted", row.warning()));
    }

    List<WeatherWarning> before(long key, int limit) {
        return warnings.findByIdLessThanOrderByIdDesc(key, Limit.of(limit));
    }

    private String nextNumber(Instant now) {
        var day = DAY.format(now);
        return "%s%s-%03d".formatted(PREFIX, day, numbers.next(PREFIX, day));
    }

    private void record(Warning warning, String actor, String type, String text) {
        audit.append(new SubjectRef("weather", warning.number()), new AuditEntry(actor, type, null, null, text));
    }

    private String sentence(String act, Warning warning) {
        return texts.text(
                "conditions.audit." + act, texts.label(warning.kind()), texts.label(warning.level()), warning.text());
    }
}
