package cn.bense.catalog;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Variant;
import java.util.List;

/** The order a reader expects: the item itself, then kind by kind, mild to severe, main road to fringe. */
final class DeadlineOrder {

    private DeadlineOrder() {}

    static List<DeadlineRow> sorted(List<DeadlineRow> rows, List<Variant> variants) {
        var kinds = variants.stream().map(Variant::code).toList();
        return rows.stream()
                .sorted(comparingInt((DeadlineRow r) -> r.variant() == null ? -1 : kinds.indexOf(r.variant()))
                        .thenComparing(DeadlineRow::severity)
                        .thenComparing(comparing(DeadlineRow::region)))
                .toList();
    }
}
