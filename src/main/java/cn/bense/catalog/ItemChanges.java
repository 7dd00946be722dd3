package cn.bense.catalog;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Variant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in one sentence what a new version changes: old and new, day and reason (domain.md 9.2). */
@Component
class ItemChanges {

    /** A field that is told as old and new text; its name is {@code catalog.field.<key>}. */
    private record Told(String key, Function<Item, @Nullable String> value) {}

    private static final List<Told> FIELDS = List.of(
            new Told("name", Item::name),
            new Told("shortName", Item::shortName),
            new Told("front", Item::front),
            new Told("process", Item::process),
            new Told("icon", Item::icon),
            new Told("clause", Item::clause),
            new Told("ownerUnit", Item::ownerUnit),
            new Told("variants", item -> joined(item.variants().stream().map(Variant::name))),
            new Told("standard", item -> joined(item.standard().stream())),
            new Told("steps", item -> joined(item.steps().stream())));

    private final MessageSource messages;

    ItemChanges(MessageSource messages) {
        this.messages = messages;
    }

    String sentence(Item before, Item wanted, LocalDate from, String reason) {
        var list = lines(before, wanted);
        return text(
                "catalog.version-published",
                String.valueOf(before.version() + 1),
                from.toString(),
                list.isEmpty() ? text("catalog.no-change") : String.join("；", list),
                reason);
    }

    /** What differs, one short line each; empty when nothing does. */
    List<String> lines(Item before, Item wanted) {
        var set = wanted.deadlines().stream()
                .filter(row -> !before.deadlines().contains(row))
                .map(row -> line(wanted, row, find(before.deadlines(), row), Optional.of(row)));
        var dropped = before.deadlines().stream()
                .filter(row -> find(wanted.deadlines(), row).isEmpty())
                .map(row -> line(before, row, Optional.of(row), Optional.empty()));
        var fields = FIELDS.stream()
                .filter(f -> !Objects.equals(f.value().apply(before), f.value().apply(wanted)))
                .map(f -> text(
                        "catalog.field-changed",
                        text("catalog.field." + f.key()),
                        orNone(f.value().apply(before)),
                        orNone(f.value().apply(wanted))));
        return Stream.of(set, dropped, fields).flatMap(Function.identity()).toList();
    }

    String added(Item item, String reason) {
        return text("catalog.item-added", item.name(), reason);
    }

    String withdrawn(int version) {
        return text("catalog.version-withdrawn", version);
    }

    private String line(Item item, DeadlineRow place, Optional<DeadlineRow> old, Optional<DeadlineRow> now) {
        return text(
                "catalog.change",
                kind(item, place),
                text("organization.region." + place.region()),
                text("catalog.severity." + place.severity()),
                limit(old),
                limit(now));
    }

    private static Optional<DeadlineRow> find(List<DeadlineRow> rows, DeadlineRow place) {
        return rows.stream()
                .filter(r -> Objects.equals(r.variant(), place.variant())
                        && r.region() == place.region()
                        && r.severity() == place.severity())
                .findFirst();
    }

    private static String kind(Item item, DeadlineRow place) {
        return item.variants().stream()
                .filter(v -> v.code().equals(place.variant()))
                .map(Variant::name)
                .findFirst()
                .orElse(item.shortName());
    }

    private String limit(Optional<DeadlineRow> row) {
        return row.map(r -> r.limit().amount() + " "
                        + text("worktime.unit." + r.limit().unit()))
                .orElseGet(() -> text("catalog.no-limit"));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining("、"));
    }

    private String orNone(@Nullable String value) {
        return value == null || value.isEmpty() ? text("catalog.no-limit") : value;
    }
}
