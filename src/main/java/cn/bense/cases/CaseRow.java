package cn.bense.cases;

import cn.bense.catalog.Catalog.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case in a list. {@code photo} is the id of its first before-photo; {@code suggestion} the one performer that fits. */
public record CaseRow(
        String number,
        String item,
        String itemName,
        CaseState state,
        Severity severity,
        Channel channel,
        String address,
        @Nullable String gridName,
        double lat,
        double lon,
        @Nullable String performer,
        @Nullable String performerName,
        @Nullable String finderName,
        Instant foundAt,
        @Nullable Instant dueAt,
        @Nullable Lamp lamp,
        int usedPercent,
        int reworkCount,
        @Nullable String photo,
        int version) {}
