package cn.bense.catalog.web;

import cn.bense.catalog.Catalog.ClassCode;
import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.catalog.Catalog.Variant;
import cn.bense.organization.Places.Region;
import cn.bense.worktime.LimitUnit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item as the API writes it. */
record ItemRow(
        String code,
        String name,
        String shortName,
        String front,
        String process,
        String icon,
        List<Variant> variants,
        List<Row> deadlines,
        List<Evidence> evidence,
        @Nullable String clause,
        List<ClassCode> codes,
        List<String> standard,
        List<String> steps,
        String ownerUnit,
        int version) {

    /** One deadline; without a variant it holds for the item whatever its kind. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(@Nullable String variant, Region region, Severity severity, int limit, LimitUnit unit) {
        static Row of(DeadlineRow row) {
            return new Row(
                    row.variant(),
                    row.region(),
                    row.severity(),
                    row.limit().amount(),
                    row.limit().unit());
        }
    }

    /** Photos of a kind (before, during, after) that a rectification must bring at least. */
    record Evidence(String kind, int min) {}

    static ItemRow of(Item item) {
        return new ItemRow(
                item.code(),
                item.name(),
                item.shortName(),
                item.front(),
                item.process(),
                item.icon(),
                item.variants(),
                item.deadlines().stream().map(Row::of).toList(),
                evidence(item),
                item.clause(),
                item.codes(),
                item.standard(),
                item.steps(),
                item.ownerUnit(),
                item.version());
    }

    private static List<Evidence> evidence(Item item) {
        return Stream.of(
                        new Evidence("before", item.evidenceBefore()),
                        new Evidence("during", item.evidenceDuring()),
                        new Evidence("after", item.evidenceAfter()))
                .filter(e -> e.min() > 0)
                .toList();
    }
}
