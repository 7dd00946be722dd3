package cn.bense.catalog;

import cn.bense.organization.Places.Region;
import cn.bense.shared.DomainException;
import cn.bense.shared.Remembered;
import cn.bense.shared.Zone;
import cn.bense.worktime.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The catalogue in memory: it is asked at every report and changes a few times a year. */
@Service
class CachedCatalog implements Catalog {

    private final Remembered<Map<String, List<ItemVersion>>> versions;

    CachedCatalog(CatalogTables tables) {
        this.versions = new Remembered<>(Duration.ofSeconds(30), tables::load);
    }

    @Override
    public List<Item> items(Instant at) {
        return versions.get().values().stream()
                .flatMap(history -> inForce(history, at).stream())
                .toList();
    }

    @Override
    public Optional<Item> item(String code, Instant at) {
        return inForce(versions.get().getOrDefault(code, List.of()), at);
    }

    @Override
    public Limit limit(String code, @Nullable String variant, Region region, Severity severity, Instant at) {
        var item = item(code, at).orElseThrow(() -> DomainException.invalidField("item", "item-unknown", code));
        if (variant != null && item.variants().stream().noneMatch(v -> v.code().equals(variant))) {
            throw DomainException.invalidField("variant", "variant-unknown", variant, item.name());
        }
        return new LimitChoice(item.deadlines())
                .of(variant, region, severity)
                .orElseThrow(() -> new IllegalStateException("no deadline row without a kind for " + code));
    }

    /** The versions of an item, first to last; empty when the code is unknown. */
    List<ItemVersion> history(String code) {
        return versions.get().getOrDefault(code, List.of());
    }

    void forget() {
        versions.forget();
    }

    private static Optional<Item> inForce(List<ItemVersion> history, Instant at) {
        return history.stream()
                .filter(v -> !v.validFrom().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(v -> v.on(at.atZone(Zone.SHANGHAI).toLocalDate()));
    }
}
