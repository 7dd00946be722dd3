package cn.bense.catalog;

import cn.bense.catalog.Catalog.ClassCode;
import cn.bense.catalog.Catalog.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule version of an item and the instant it begins; {@code item} without its codes, they have dates of their own. */
record ItemVersion(Instant validFrom, Item item, List<DatedCode> codes) {

    /** A class code from inclusive to exclusive. */
    record DatedCode(
            ClassCode code, LocalDate from, @Nullable LocalDate to) {
        boolean validOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    Item on(LocalDate day) {
        return new Item(
                item.code(),
                item.name(),
                item.shortName(),
                item.front(),
                item.process(),
                item.icon(),
                item.clause(),
                item.variants(),
                item.deadlines(),
                codes.stream().filter(c -> c.validOn(day)).map(DatedCode::code).toList(),
                item.standard(),
                item.steps(),
                item.evidenceBefore(),
                item.evidenceDuring(),
                item.evidenceAfter(),
                item.ownerUnit(),
                item.version());
    }
}
