package cn.bense.cases.model;

import cn.bense.cases.CaseBook.Nearby;
import cn.bense.cases.CaseBook.Suggestion;
import cn.bense.cases.CaseSettings;
import cn.bense.catalog.Catalog;
import cn.bense.contract.Contracts;
import cn.bense.organization.Places;
import cn.bense.shared.GeoPoint;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What lies near a place: probable duplicates, and what is often reported there. */
@Component
class Neighbourhood {

    private static final Duration HABIT = Duration.ofDays(60);
    private static final double HABIT_RADIUS_M = 500;
    private static final double METRES_PER_DEGREE = 111_000;

    private final CaseFiles files;
    private final Catalog catalog;
    private final Contracts contracts;
    private final Places places;
    private final EntityManager entities;
    private final CaseSettings settings;
    private final Clock clock;

    Neighbourhood(
            CaseFiles files,
            Catalog catalog,
            Contracts contracts,
            Places places,
            EntityManager entities,
            CaseSettings settings,
            Clock clock) {
        this.files = files;
        this.catalog = catalog;
        this.contracts = contracts;
        this.places = places;
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Same item, near in place and time (domain.md section 8: 30 m, 24 h, same class). */
    List<Nearby> duplicates(GeoPoint at, String item, Predicate<CaseFile> seen) {
        var since = clock.instant().minus(settings.duplicateWindow());
        return files.recent(item, since).stream()
                .filter(seen)
                .map(f -> new Nearby(
                        f.number(),
                        f.finding().itemName(),
                        f.site().address(),
                        f.site().point().distanceTo(at),
                        f.finding().foundAt(),
                        f.state(),
                        f.finding().beforePhoto()))
                .filter(n -> n.distanceM() <= settings.duplicateRadiusM())
                .sorted(Comparator.comparingDouble(Nearby::distanceM))
                .limit(5)
                .toList();
    }

    /** Every item, those most reported around here first, each with the one who would get it. */
    List<Suggestion> suggest(GeoPoint at) {
        var counts = countsAround(at);
        var place = places.locate(at);
        var now = clock.instant();
        return catalog.items(now).stream()
                .map(item -> {
                    var responsible = place.map(p -> contracts.responsible(item.code(), p.road(), p.grid(), now))
                            .orElse(List.of());
                    var only = responsible.size() == 1 ? responsible.get(0) : null;
                    return new Suggestion(
                            item.code(),
                            item.shortName(),
                            item.icon(),
                            counts.getOrDefault(item.code(), 0L),
                            only == null ? null : only.unit(),
                            only == null ? null : only.unitName(),
                            only == null ? null : only.why());
                })
                .sorted(Comparator.comparingLong(Suggestion::count).reversed())
                .toList();
    }

    private Map<String, Long> countsAround(GeoPoint at) {
        var dLat = HABIT_RADIUS_M / METRES_PER_DEGREE;
        var dLon = dLat / Math.cos(Math.toRadians(at.lat()));
        var counts = new HashMap<String, Long>();
        entities.createQuery(
                        "select c.finding.item, count(c) from CaseFile c where c.finding.foundAt >= :since"
                                + " and c.site.lat between :south and :north and c.site.lon between :west and :east"
                                + " group by c.finding.item",
                        Object[].class)
                .setParameter("since", clock.instant().minus(HABIT))
                .setParameter("south", at.lat() - dLat)
                .setParameter("north", at.lat() + dLat)
                .setParameter("west", at.lon() - dLon)
                .setParameter("east", at.lon() + dLon)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }
}
