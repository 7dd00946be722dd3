package cn.bense.cases.web;

import cn.bense.cases.Channel;
import cn.bense.cases.Report;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /cases}. */
record ReportForm(
        @Nullable String item,
        @Nullable String variant,
        @Nullable Severity severity,
        @Nullable Location location,
        @Nullable String description,
        @Nullable List<String> photoIds,
        @Nullable Channel channel,
        @Nullable Reporter reporter,
        @Nullable String mergeInto,
        @Nullable SelfHandled selfHandled) {

    record Location(
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Double accuracy,
            @Nullable String address,
            @Nullable String road,
            @Nullable String grid) {}

    record Reporter(@Nullable String name, @Nullable String phone) {}

    record SelfHandled(@Nullable List<String> photoIds) {}

    Report toReport() {
        if (item == null || item.isBlank()) {
            throw DomainException.invalidField("item", "item-required");
        }
        if (location == null || location.lat() == null || location.lon() == null) {
            throw DomainException.invalidField("location", "location-required");
        }
        return new Report(
                item,
                variant,
                severity,
                new GeoPoint(location.lat(), location.lon()),
                location.accuracy(),
                location.address(),
                location.road(),
                description,
                photoIds == null ? List.of() : photoIds,
                channel == null ? Channel.STAFF : channel,
                reporter == null ? null : reporter.name(),
                reporter == null ? null : reporter.phone(),
                mergeInto,
                selfHandled == null || selfHandled.photoIds() == null ? List.of() : selfHandled.photoIds(),
                null);
    }
}
