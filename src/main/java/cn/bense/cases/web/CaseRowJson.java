package cn.bense.cases.web;

import cn.bense.cases.CaseRow;
import cn.bense.cases.CaseState;
import cn.bense.cases.Channel;
import cn.bense.cases.Lamp;
import cn.bense.catalog.Catalog.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code GET /cases}: the names of the whole case, without its photos, deductions and actions. */
record CaseRowJson(
        String number,
        String item,
        String itemName,
        CaseState state,
        Severity severity,
        CaseJson.Place location,
        Channel channel,
        @Nullable String finder,
        @Nullable String unit,
        @Nullable String contractor,
        @Nullable String performer,
        @Nullable String contract,
        Instant foundAt,
        @Nullable Instant filedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant dueAt,
        @Nullable Lamp lamp,
        @Nullable Instant closedAt,
        @Nullable String archiveKind,
        int supervisionLevel,
        int reworkCount,
        @Nullable String photo,
        int version) {

    static CaseRowJson of(CaseRow r) {
        var more = r.course();
        return new CaseRowJson(
                r.number(),
                r.item(),
                r.itemName(),
                r.state(),
                r.severity(),
                new CaseJson.Place(r.lat(), r.lon(), null, r.address(), more.road(), more.grid(), more.region()),
                r.channel(),
                r.finderName(),
                more.owner(),
                more.contract() == null ? null : r.performer(),
                r.performer(),
                more.contract(),
                r.foundAt(),
                more.filedAt(),
                more.dispatchedAt(),
                r.dueAt(),
                r.lamp(),
                more.closedAt(),
                more.archiveKind(),
                more.supervisionLevel(),
                r.reworkCount(),
                r.photo(),
                r.version());
    }
}
