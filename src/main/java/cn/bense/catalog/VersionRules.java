package cn.bense.catalog;

import static cn.bense.shared.DomainException.invalidField;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.catalog.Catalog.Variant;
import cn.bense.catalog.CatalogDesk.NewDeadlines;
import cn.bense.organization.Places.Region;
import cn.bense.shared.Zone;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a new deadline table must hold before it is published. */
final class VersionRules {

    static final int REASON_MAX = 200;

    private record Place(String variant, Region region, Severity severity) {}

    private VersionRules() {}

    static void check(ItemVersion last, NewDeadlines wanted, Instant begins) {
        if (begins.isBefore(last.validFrom())) {
            var day = last.validFrom().atZone(Zone.SHANGHAI).toLocalDate();
            throw invalidField("from", "version-before-last", last.item().version(), day);
        }
        if (wanted.reason().isBlank() || wanted.reason().length() > REASON_MAX) {
            throw invalidField("reason", "reason-length", REASON_MAX);
        }
        checkRows(last.item(), wanted.deadlines());
    }

    private static void checkRows(Item item, List<DeadlineRow> rows) {
        var kinds = item.variants().stream().map(Variant::code).collect(Collectors.toSet());
        var seen = new HashSet<Place>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var field = "deadlines[" + i + "]";
            if (row.variant() != null && !kinds.contains(row.variant())) {
                throw invalidField(field + ".variant", "variant-unknown", row.variant(), item.name());
            }
            if (!seen.add(place(row))) {
                throw invalidField(field, "deadline-twice");
            }
        }
        // The last resort of Catalog.limit: without it a case could be left without a deadline.
        if (!seen.contains(new Place("", Region.TOWN, Severity.NORMAL))) {
            throw invalidField("deadlines", "deadline-default-missing");
        }
    }

    private static Place place(DeadlineRow row) {
        return new Place(Objects.requireNonNullElse(row.variant(), ""), row.region(), row.severity());
    }
}
