package cn.bense.catalog.web;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.catalog.Catalog.Variant;
import cn.bense.organization.Places.Region;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /items/{code}/versions}: the whole deadline table; of the rest what is left out stays. */
record VersionForm(
        @NotNull LocalDate from,
        @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull Row> deadlines,
        @NotBlank @Size(max = 200) String reason,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String front,
        @Nullable String process,
        @Nullable String icon,
        @Nullable String clause,
        @Nullable String ownerUnit,
        @Nullable List<Variant> variants,
        @Nullable List<String> standard,
        @Nullable List<String> steps) {

    record Row(
            @Nullable String variant,
            @NotNull Region region,
            @NotNull Severity severity,
            @Min(1) @Max(999) int limit,
            @NotNull LimitUnit unit) {

        DeadlineRow toDeadline() {
            return new DeadlineRow(variant, region, severity, new Limit(limit, unit));
        }
    }

    /** The version it describes; an empty clause means that no contractor pays for the item. */
    Item toItem(Item before) {
        return new Item(
                before.code(),
                or(name, before.name()),
                or(shortName, before.shortName()),
                or(front, before.front()),
                or(process, before.process()),
                or(icon, before.icon()),
                clause == null ? before.clause() : clause.isBlank() ? null : clause.strip(),
                or(variants, before.variants()),
                deadlines.stream().map(Row::toDeadline).toList(),
                before.codes(),
                or(standard, before.standard()),
                or(steps, before.steps()),
                before.evidenceBefore(),
                before.evidenceDuring(),
                before.evidenceAfter(),
                or(ownerUnit, before.ownerUnit()),
                before.version());
    }

    private static <T> T or(@Nullable T given, T before) {
        return given == null ? before : given;
    }
}
