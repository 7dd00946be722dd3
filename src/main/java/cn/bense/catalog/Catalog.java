package cn.bense.catalog;

import cn.bense.organization.Places.Region;
import cn.bense.worktime.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The item catalogue (事项): names, fronts, codes, standards, deadlines, evidence; effective-dated. */
public interface Catalog {

    enum Severity {
        NORMAL,
        URGENT,
        EMERGENCY
    }

    /** A kind inside an item, such as litter or weeds of TREE_PIT_CLEARING. */
    record Variant(String code, String name) {}

    record DeadlineRow(@Nullable String variant, Region region, Severity severity, Limit limit) {}

    /** Code of a national standard: (standardRef, kind event|component, code), valid from and to. */
    record ClassCode(String standard, String kind, String code, String name) {}

    /**
     * One item as in force at an instant.
     *
     * @param code domain.md section 6 id, such as DRAIN_LEAF_CLEARING
     * @param front 环卫治脏, 设施治差, 市容治乱 or 绿化治粗
     * @param process key of the cleanup process
     * @param icon tabler icon name without {@code ti-}
     * @param clause default deduction clause, null when no contractor ever pays for it
     * @param standard acceptance sentences a rechecker counts or measures
     * @param steps what the crew does, for the page; the process decides
     * @param version version of the rule row that was read
     */
    record Item(
            String code,
            String name,
            String shortName,
            String front,
            String process,
            String icon,
            @Nullable String clause,
            List<Variant> variants,
            List<DeadlineRow> deadlines,
            List<ClassCode> codes,
            List<String> standard,
            List<String> steps,
            int evidenceBefore,
            int evidenceDuring,
            int evidenceAfter,
            String ownerUnit,
            int version) {

        /** The same with another deadline table. */
        public Item withDeadlines(List<DeadlineRow> others) {
            return new Item(
                    code,
                    name,
                    shortName,
                    front,
                    process,
                    icon,
                    clause,
                    variants,
                    others,
                    codes,
                    standard,
                    steps,
                    evidenceBefore,
                    evidenceDuring,
                    evidenceAfter,
                    ownerUnit,
                    version);
        }
    }

    List<Item> items(Instant at);

    Optional<Item> item(String code, Instant at);

    /**
     * The limit for a case: the exact row, else the kind's TOWN row, else the item's row without a kind; where the
     * severity has none of these, the next milder one. A kind that exists only as an emergency (a live wire) is one
     * whatever was said. 422 {@code item-unknown}, {@code variant-unknown}.
     */
    Limit limit(String item, @Nullable String variant, Region region, Severity severity, Instant at);
}
