package cn.bense.cases;

import cn.bense.cases.CaseBook.Performer;
import cn.bense.catalog.Catalog.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param photo id of its first before-photo
 * @param stepDueAt by when the step it waits at is due, null after the end; {@code stepUsedPercent} 0 to 100
 * @param suggestion the one performer that fits an undispatched case, null where none or several do
 */
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
        @Nullable Instant stepDueAt,
        int stepUsedPercent,
        @Nullable Performer suggestion,
        Course course,
        int version) {

    /** What programs read of a row beyond what the list shows; {@code supervisionLevel} 0 when no order waits for an answer. */
    public record Course(
            @Nullable String road,
            @Nullable String grid,
            String region,
            @Nullable String owner,
            @Nullable String contract,
            @Nullable Instant filedAt,
            @Nullable Instant dispatchedAt,
            @Nullable Instant closedAt,
            @Nullable String archiveKind,
            int supervisionLevel) {}
}
