package cn.bense.catalog;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Variant;
import cn.bense.catalog.CatalogDesk.NewDeadlines;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in one sentence what a new version changes: old and new limit, day and reason (domain.md 9.2). */
@Component
class DeadlineChanges {

    private final MessageSource messages;

    DeadlineChanges(MessageSource messages) {
        this.messages = messages;
    }

    String sentence(Item before, NewDeadlines wanted) {
        var set = wanted.deadlines().stream()
                .filter(row -> !before.deadlines().contains(row))
                .map(row -> line(before, row, find(before.deadlines(), row), Optional.of(row)));
        var dropped = before.deadlines().stream()
                .filter(row -> find(wanted.deadlines(), row).isEmpty())
                .map(row -> line(before, row, Optional.of(row), Optional.empty()));
        var list = Stream.concat(set, dropped).collect(Collectors.joining("；"));
        return text(
                "catalog.version-published",
                String.valueOf(before.version() + 1),
                wanted.from().toString(),
                list.isEmpty() ? text("catalog.no-change") : list,
                wanted.reason());
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
}
