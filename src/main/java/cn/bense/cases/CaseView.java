package cn.bense.cases;

import cn.bense.catalog.Catalog.Severity;
import cn.bense.evidence.Photos.BoundPhoto;
import cn.bense.shared.GeoPoint;
import cn.bense.worktime.Limit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case as a person may see it. Finder, reporter and other companies' matters are left out for contractors.
 *
 * @param finder name of the finder, null for contractors
 * @param dueExplanation the deadline's arithmetic, line by line
 * @param photos the finder's and every round's photos, kind {@code before}, {@code during}, {@code after}, ...
 * @param workOrders numbers, first round first
 * @param stepDueAt by when the step it waits at is due, null after the end; {@code stepUsedPercent} 0 to 100
 * @param actions the commands this person may give now (api.md, Cases)
 * @param pressure supervision order, wish to void, reopenings
 * @param merged cases that were merged into this one, with their finders
 * @param linked cases opened while handling this one
 */
public record CaseView(
        String number,
        String item,
        String itemName,
        String front,
        String icon,
        @Nullable String variant,
        CaseState state,
        Severity severity,
        Channel channel,
        @Nullable String description,
        GeoPoint at,
        @Nullable Double accuracyM,
        String address,
        @Nullable String road,
        @Nullable String roadName,
        @Nullable String grid,
        @Nullable String gridName,
        String region,
        @Nullable String finder,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String contractor,
        @Nullable String performer,
        @Nullable String performerName,
        @Nullable String contract,
        @Nullable String dispatchReason,
        Instant foundAt,
        @Nullable Instant filedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant feedbackAt,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant internalDueAt,
        @Nullable Limit limit,
        List<String> dueExplanation,
        @Nullable Lamp lamp,
        int usedPercent,
        @Nullable Instant stepDueAt,
        int stepUsedPercent,
        @Nullable String archiveKind,
        int reworkCount,
        @Nullable String mergedInto,
        @Nullable String linkedFrom,
        List<String> merged,
        List<String> linked,
        List<BoundPhoto> photos,
        List<String> workOrders,
        @Nullable String workOrder,
        boolean recallable,
        List<String> actions,
        Pressure pressure,
        int version) {

    /**
     * What presses on the case out of turn.
     *
     * @param level 0 no order waits for an answer, 1 supervision section, 2 deputy director, 3 director
     * @param voidAskedBy name of who asked to void it, null when nobody did
     */
    public record Pressure(
            int level,
            @Nullable String text,
            @Nullable Instant orderedAt,
            @Nullable Instant answerDueAt,
            @Nullable String voidAskedBy,
            @Nullable String voidReason,
            int reopenCount,
            boolean selfHandled) {}

    public boolean can(String action) {
        return actions.contains(action);
    }
}
