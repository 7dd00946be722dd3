package cn.bense.catalog.web;

import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Variant;
import cn.bense.shared.DomainException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item as typed. Kinds are written one a line, {@code LITTER 垃圾}; standards and steps one a line.
 * {@code seen} is the version the form was opened on, 0 for a new item.
 */
record ItemForm(
        String code,
        String seen,
        String from,
        String name,
        String shortName,
        String front,
        String process,
        String icon,
        String clause,
        String ownerUnit,
        String variants,
        String standard,
        String steps,
        String reason,
        LimitGrid grid) {

    static ItemForm of(Item item, LocalDate today) {
        return new ItemForm(
                item.code(),
                String.valueOf(item.version()),
                today.plusDays(1).toString(),
                item.name(),
                item.shortName(),
                item.front(),
                item.process(),
                item.icon(),
                item.clause() == null ? "" : item.clause(),
                item.ownerUnit(),
                item.variants().stream().map(v -> v.code() + " " + v.name()).collect(Collectors.joining("\n")),
                String.join("\n", item.standard()),
                String.join("\n", item.steps()),
                "",
                LimitGrid.of(item));
    }

    static ItemForm empty(LocalDate today) {
        return typed(
                null, Map.of("from", today.toString(), "seen", "0", "process", "plain-rectification", "icon", "leaf"));
    }

    static ItemForm typed(@Nullable Item item, Map<String, String> fields) {
        var kinds = readVariants(fields.getOrDefault("variants", ""));
        return new ItemForm(
                item == null ? text(fields, "code") : item.code(),
                text(fields, "seen"),
                text(fields, "from"),
                text(fields, "name"),
                text(fields, "shortName"),
                text(fields, "front"),
                text(fields, "process"),
                text(fields, "icon"),
                text(fields, "clause"),
                text(fields, "ownerUnit"),
                fields.getOrDefault("variants", ""),
                fields.getOrDefault("standard", ""),
                fields.getOrDefault("steps", ""),
                text(fields, "reason"),
                LimitGrid.typed(item, kinds, fields));
    }

    LocalDate readFrom() {
        return DayForm.date("from", from);
    }

    int readSeen() {
        if (!seen.matches("\\d{1,6}")) {
            throw DomainException.conflict("stale");
        }
        return Integer.parseInt(seen);
    }

    /** The version it describes; what the form does not show is taken from {@code before}. */
    Item toItem(@Nullable Item before) {
        return new Item(
                code,
                name,
                shortName,
                front,
                process,
                icon,
                clause.isEmpty() ? null : clause,
                readVariants(variants),
                grid.rows(),
                before == null ? List.of() : before.codes(),
                lines(standard),
                lines(steps),
                before == null ? 1 : before.evidenceBefore(),
                before == null ? 0 : before.evidenceDuring(),
                before == null ? 1 : before.evidenceAfter(),
                ownerUnit,
                before == null ? 0 : before.version());
    }

    private static List<Variant> readVariants(String text) {
        return lines(text).stream()
                .map(line -> line.split("\\s+", 2))
                .map(parts -> new Variant(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(Map<String, String> fields, String key) {
        return fields.getOrDefault(key, "").strip();
    }
}
