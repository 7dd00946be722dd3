package cn.bense.catalog.web;

import cn.bense.catalog.Catalog.ClassCode;
import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.organization.Places.Region;
import cn.bense.organization.Staff;
import cn.bense.web.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An item as a line of the page says it. */
record ItemWords(Texts texts, Staff staff) {

    /** Standard in force since 2026-07-01 (domain.md 0.3); an item without its code is pointed out. */
    private static final String NEW_STANDARD = "GB/T 47678";

    /** One line; {@code limits} by severity, mild to severe, empty where the milder one holds. */
    record Line(
            String code,
            String shortName,
            String front,
            String oldCode,
            String newCode,
            List<String> limits,
            String evidence,
            @Nullable String clause,
            String owner) {}

    Line row(Item item) {
        return new Line(
                item.code(),
                item.shortName(),
                item.front(),
                codes(item, false),
                codes(item, true),
                List.of(limit(item, Severity.NORMAL), limit(item, Severity.URGENT), limit(item, Severity.EMERGENCY)),
                evidence(item),
                item.clause(),
                staff.unitName(item.ownerUnit()));
    }

    static boolean lacksNewCode(Item item) {
        return item.codes().stream().noneMatch(c -> c.standard().startsWith(NEW_STANDARD));
    }

    private String codes(Item item, boolean ofNew) {
        return item.codes().stream()
                .filter(c -> c.standard().startsWith(NEW_STANDARD) == ofNew)
                .map(ItemWords::code)
                .collect(Collectors.joining("、"));
    }

    private static String code(ClassCode code) {
        return (code.kind().equals("component") ? "部件 " : "事件 ") + code.code();
    }

    /** The item's own row of the town, or the first kind's. */
    private String limit(Item item, Severity severity) {
        return item.deadlines().stream()
                .filter(r -> r.severity() == severity)
                .min(Comparator.comparing((DeadlineRow r) -> r.variant() != null)
                        .thenComparing(r -> r.region() != Region.TOWN))
                .map(r -> r.limit().amount() + " " + texts.label(r.limit().unit()))
                .orElse("");
    }

    private String evidence(Item item) {
        var parts = List.of(
                part("前", item.evidenceBefore()), part("中", item.evidenceDuring()), part("后", item.evidenceAfter()));
        return parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String part(String kind, int photos) {
        return photos == 0 ? "" : kind + " " + photos + " 张";
    }
}
