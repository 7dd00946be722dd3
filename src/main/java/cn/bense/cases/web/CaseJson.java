package cn.bense.cases.web;

import cn.bense.cases.CaseState;
import cn.bense.cases.CaseView;
import cn.bense.cases.Channel;
import cn.bense.cases.Lamp;
import cn.bense.cases.ReporterDesk;
import cn.bense.cases.SiteDesk.Found;
import cn.bense.cases.SiteDesk.SiteFacts;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.evidence.PhotoView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as the API shows it (api.md, Cases). */
record CaseJson(
        String number,
        String item,
        @Nullable String variant,
        CaseState state,
        Severity severity,
        Place location,
        Channel channel,
        @Nullable String description,
        @Nullable String finder,
        @Nullable String unit,
        @Nullable String contractor,
        @Nullable String performer,
        @Nullable String contract,
        @Nullable String dispatchReason,
        Instant foundAt,
        @Nullable Instant filedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant feedbackAt,
        @Nullable Instant dueAt,
        @Nullable Lamp lamp,
        @Nullable Instant closedAt,
        @Nullable String archiveKind,
        int reworkCount,
        @Nullable String mergedInto,
        @Nullable String linkedFrom,
        List<String> merged,
        List<String> linked,
        List<PhotoView> photos,
        List<DeductionRef> deductions,
        @Nullable String deduction,
        List<String> workOrders,
        @Nullable String workOrder,
        @Nullable SiteCheck siteCheck,
        int version,
        List<String> actions,
        ReporterDesk.@Nullable Masked reporter,
        boolean selfHandled,
        int reopenCount,
        @Nullable Supervision supervision,
        @Nullable VoidRequest voidRequest) {

    /** A supervision order that waits for its answer: level 1 supervision section, 2 deputy director, 3 director. */
    record Supervision(
            int level,
            @Nullable String text,
            @Nullable Instant orderedAt,
            @Nullable Instant answerDueAt) {}

    /** Somebody of the bureau wants the case void; the supervisor decides. */
    record VoidRequest(String by, @Nullable String reason) {}

    /** The last time a public report was sent out to be looked at on site; the answer null until it came. */
    record SiteCheck(
            String sentBy,
            Instant sentAt,
            Instant dueAt,
            @Nullable Found result,
            @Nullable String comment,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {
        static @Nullable SiteCheck of(@Nullable SiteFacts f) {
            return f == null
                    ? null
                    : new SiteCheck(
                            f.sentBy(), f.sentAt(), f.dueAt(), f.found(), f.remark(), f.answeredBy(), f.answeredAt());
        }
    }

    record Place(
            double lat,
            double lon,
            @Nullable Double accuracy,
            String address,
            @Nullable String road,
            @Nullable String grid,
            String region) {}

    /** A deduction of the case, as the room above contributes it. */
    record DeductionRef(String number, String clause, String state) {}

    static CaseJson of(
            CaseView v,
            List<PhotoView> photos,
            List<DeductionRef> deductions,
            @Nullable SiteFacts site,
            ReporterDesk.@Nullable Masked reporter) {
        return new CaseJson(
                v.number(),
                v.item(),
                v.variant(),
                v.state(),
                v.severity(),
                new Place(v.at().lat(), v.at().lon(), v.accuracyM(), v.address(), v.road(), v.grid(), v.region()),
                v.channel(),
                v.description(),
                v.finder(),
                v.unit(),
                v.contractor(),
                v.performer(),
                v.contract(),
                v.dispatchReason(),
                v.foundAt(),
                v.filedAt(),
                v.dispatchedAt(),
                v.acknowledgedAt(),
                v.feedbackAt(),
                v.dueAt(),
                v.lamp(),
                v.closedAt(),
                v.archiveKind(),
                v.reworkCount(),
                v.mergedInto(),
                v.linkedFrom(),
                v.merged(),
                v.linked(),
                photos,
                deductions,
                deductions.isEmpty() ? null : deductions.get(0).number(),
                v.workOrders(),
                v.workOrders().isEmpty() ? null : v.workOrders().get(0),
                SiteCheck.of(site),
                v.version(),
                v.actions(),
                reporter,
                v.pressure().selfHandled(),
                v.pressure().reopenCount(),
                supervision(v.pressure()),
                voidRequest(v.pressure()));
    }

    private static @Nullable Supervision supervision(CaseView.Pressure p) {
        return p.level() == 0 ? null : new Supervision(p.level(), p.text(), p.orderedAt(), p.answerDueAt());
    }

    private static @Nullable VoidRequest voidRequest(CaseView.Pressure p) {
        var by = p.voidAskedBy();
        return by == null ? null : new VoidRequest(by, p.voidReason());
    }
}
