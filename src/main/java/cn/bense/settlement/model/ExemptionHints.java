package cn.bense.settlement.model;

import cn.bense.cases.CaseFacts;
import cn.bense.cases.CaseFacts.Facts;
import cn.bense.conditions.Occasions;
import cn.bense.conditions.Occasions.Kind;
import cn.bense.conditions.Weather;
import cn.bense.conditions.Weather.Level;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Places.Place;
import cn.bense.settlement.ExemptionReason;
import cn.bense.settlement.Exemptions;
import cn.bense.settlement.SettlementSettings;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.Zone;
import cn.bense.web.Texts;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the finding instant and place in the records of {@code conditions}; windows are those of domain.md 5.4. */
@Component
@Transactional(readOnly = true)
class ExemptionHints implements Exemptions {

    /** Items whose dirt is fallen leaves. */
    private static final Set<String> LEAVES = Set.of("DRAIN_LEAF_CLEARING", "GREEN_BELT_CLEARING");

    private final DeductionRows rows;
    private final DeductionRights rights;
    private final CaseFacts cases;
    private final Weather weather;
    private final Occasions occasions;
    private final Places places;
    private final SettlementSettings settings;
    private final Texts texts;

    ExemptionHints(
            DeductionRows rows,
            DeductionRights rights,
            CaseFacts cases,
            Weather weather,
            Occasions occasions,
            Places places,
            SettlementSettings settings,
            Texts texts) {
        this.rows = rows;
        this.rights = rights;
        this.cases = cases;
        this.weather = weather;
        this.occasions = occasions;
        this.places = places;
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public List<Hint> hints(Person person, String number) {
        var deduction = rows.findByNumber(number)
                .filter(d -> rights.maySee(person, d))
                .orElseThrow(() -> DomainException.notFound("deduction", number));
        return cases.facts(deduction.caseNumber()).map(this::of).orElse(List.of());
    }

    List<Hint> of(Facts facts) {
        var hints = new ArrayList<Hint>();
        weather.around(Level.ORANGE, facts.foundAt(), settings.warningAfter())
                .forEach(w -> hints.add(hint(
                        ExemptionReason.FORCE_MAJEURE,
                        "settlement.hint.weather",
                        texts.label(w.kind()) + texts.label(w.level()),
                        w.number(),
                        facts.foundAt())));
        occasions
                .at(facts.road(), grid(facts), facts.foundAt(), settings.eventAfter())
                .forEach(o -> {
                    // A permit excuses while it runs; an event two hours longer (domain.md 5.4).
                    if (o.kind() == Kind.EVENT || o.to().isAfter(facts.foundAt())) {
                        hints.add(hint(
                                o.kind() == Kind.EVENT ? ExemptionReason.EVENT : ExemptionReason.CONSTRUCTION,
                                o.kind() == Kind.EVENT ? "settlement.hint.event" : "settlement.hint.permit",
                                occasions.place(o),
                                o.document(),
                                o.number()));
                    }
                });
        if (LEAVES.contains(facts.item()) && settings.inLeafSeason(day(facts))) {
            hints.add(hint(ExemptionReason.LEAF_PEAK, "settlement.hint.leaves", settings.leafSeason()));
        }
        return List.copyOf(hints);
    }

    private Hint hint(ExemptionReason exemption, String key, Object... args) {
        return new Hint(exemption, texts.text(key, args));
    }

    private @Nullable String grid(Facts facts) {
        return places.locate(new GeoPoint(facts.lat(), facts.lon()))
                .map(Place::grid)
                .orElse(null);
    }

    private static MonthDay day(Facts facts) {
        return MonthDay.from(facts.foundAt().atZone(Zone.SHANGHAI));
    }
}
