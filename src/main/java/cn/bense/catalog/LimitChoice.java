package cn.bense.catalog;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.organization.Places.Region;
import cn.bense.worktime.Limit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which row of an item's deadline table holds for a case; the order is that of {@link Catalog#limit}. */
public record LimitChoice(List<DeadlineRow> rows) {

    /** Empty only when the table lacks the row without a kind for TOWN, NORMAL, which publishing forbids. */
    public Optional<Limit> of(@Nullable String variant, Region region, Severity severity) {
        var asked = atLeastMildestOf(variant, severity);
        return Stream.iterate(asked.ordinal(), i -> i >= 0, i -> i - 1)
                .map(i -> Severity.values()[i])
                .flatMap(s -> candidates(variant, region, s))
                .findFirst()
                .map(DeadlineRow::limit);
    }

    private Severity atLeastMildestOf(@Nullable String variant, Severity asked) {
        return rows.stream()
                .filter(r -> variant != null && variant.equals(r.variant()))
                .map(DeadlineRow::severity)
                .min(Severity::compareTo)
                .filter(mildest -> mildest.compareTo(asked) > 0)
                .orElse(asked);
    }

    private Stream<DeadlineRow> candidates(@Nullable String variant, Region region, Severity severity) {
        return Stream.of(
                        row(variant, region, severity),
                        row(variant, Region.TOWN, severity),
                        row(null, region, severity),
                        row(null, Region.TOWN, severity))
                .flatMap(Optional::stream);
    }

    private Optional<DeadlineRow> row(@Nullable String variant, Region region, Severity severity) {
        return rows.stream()
                .filter(r -> Objects.equals(r.variant(), variant) && r.region() == region && r.severity() == severity)
                .findFirst();
    }
}
