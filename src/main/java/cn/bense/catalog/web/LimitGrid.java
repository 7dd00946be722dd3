package cn.bense.catalog.web;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.catalog.Catalog.Variant;
import cn.bense.organization.Places.Region;
import cn.bense.shared.DomainException;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The deadline table as the form shows it: a line per kind and region, a cell per severity; empty cells fall back. */
record LimitGrid(List<Line> lines) {

    private static final String ITSELF = "-";

    /** {@code kind} empty for the item itself. */
    record Line(String kind, Region region, List<Cell> cells) {}

    /** Field names are {@code n.KIND.REGION.SEVERITY} and {@code u....}; {@code was} is the limit in force. */
    record Cell(
            String key,
            Severity severity,
            String amount,
            String unit,
            @Nullable Limit was) {
        public boolean changed() {
            return was == null ? !amount.isEmpty() : !amount.equals(String.valueOf(was.amount())) || !sameUnit();
        }

        private boolean sameUnit() {
            return was != null && was.unit().name().equals(unit);
        }
    }

    /** As in force. */
    static LimitGrid of(Item item) {
        return filled(item, item.variants(), Map.of());
    }

    /** As typed, beside what is in force. */
    static LimitGrid typed(@Nullable Item item, List<Variant> variants, Map<String, String> fields) {
        return filled(item, variants, fields);
    }

    private static LimitGrid filled(@Nullable Item item, List<Variant> variants, Map<String, String> fields) {
        var kinds = Stream.concat(Stream.of(new Variant(ITSELF, "")), variants.stream());
        return new LimitGrid(kinds.flatMap(kind -> Arrays.stream(Region.values())
                        .map(region -> new Line(
                                kind.name(),
                                region,
                                Arrays.stream(Severity.values())
                                        .map(s -> cell(item, kind.code(), region, s, fields))
                                        .toList())))
                .toList());
    }

    private static Cell cell(
            @Nullable Item item, String kind, Region region, Severity severity, Map<String, String> fields) {
        var key = kind + "." + region + "." + severity;
        var was = item == null ? null : limit(item, kind, region, severity);
        var amount = was == null ? "" : String.valueOf(was.amount());
        var unit = was == null ? LimitUnit.WORK_HOUR.name() : was.unit().name();
        return new Cell(
                key,
                severity,
                fields.getOrDefault("n." + key, amount).strip(),
                fields.getOrDefault("u." + key, unit),
                was);
    }

    private static @Nullable Limit limit(Item item, String kind, Region region, Severity severity) {
        return item.deadlines().stream()
                .filter(r -> Objects.equals(Objects.requireNonNullElse(r.variant(), ITSELF), kind)
                        && r.region() == region
                        && r.severity() == severity)
                .map(DeadlineRow::limit)
                .findFirst()
                .orElse(null);
    }

    /** The rows that are filled in; a cell that is no whole number of 1 to 999 is refused with its place. */
    List<DeadlineRow> rows() {
        var rows = new ArrayList<DeadlineRow>();
        for (var line : lines) {
            for (var cell : line.cells()) {
                if (!cell.amount().isEmpty()) {
                    var kind = cell.key().substring(0, cell.key().indexOf('.'));
                    rows.add(new DeadlineRow(
                            kind.equals(ITSELF) ? null : kind, line.region(), cell.severity(), limit(cell)));
                }
            }
        }
        return rows;
    }

    private static Limit limit(Cell cell) {
        if (!cell.amount().matches("[1-9]\\d{0,2}")) {
            throw DomainException.invalidField("deadlines", "item-amount", cell.amount());
        }
        return Arrays.stream(LimitUnit.values())
                .filter(u -> u.name().equals(cell.unit()))
                .findFirst()
                .map(u -> new Limit(Integer.parseInt(cell.amount()), u))
                .orElseThrow(() -> DomainException.invalidField("deadlines", "calendar-unit"));
    }
}
