package cn.bense.catalog.web;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.catalog.CatalogDesk.NewDeadlines;
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

/** Body of {@code POST /items/{code}/versions}. */
record VersionForm(
        @NotNull LocalDate from,
        @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull Row> deadlines,
        @NotBlank @Size(max = 200) String reason) {

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

    NewDeadlines toCommand() {
        return new NewDeadlines(from, deadlines.stream().map(Row::toDeadline).toList(), reason.strip());
    }
}
