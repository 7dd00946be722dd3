package cn.bense.cases.web;

import cn.bense.cases.Channel;
import cn.bense.cases.Report;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the phone's report form sends; everything typed is optional. */
record ReportPageForm(
        @Nullable String item,
        @Nullable String variant,
        @Nullable Severity severity,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Double accuracy,
        @Nullable String road,
        @Nullable String address,
        @Nullable String description,
        @Nullable String mergeInto,
        @Nullable Channel channel) {

    static final ReportPageForm EMPTY =
            new ReportPageForm(null, null, null, null, null, null, null, null, null, null, null);

    Report toReport(Person finder, List<String> photoIds, List<String> doneIds, Places places) {
        if (item == null || item.isBlank()) {
            throw DomainException.invalidField("item", "item-required");
        }
        return new Report(
                item,
                none(variant),
                severity,
                point(places),
                accuracy,
                none(address),
                none(road),
                none(description),
                photoIds,
                channelOf(finder),
                null,
                null,
                none(mergeInto),
                doneIds,
                null);
    }

    /** Where it is: the device's position, else the middle of the road chosen by hand. */
    private GeoPoint point(Places places) {
        if (lat != null && lon != null) {
            return new GeoPoint(lat, lon);
        }
        var chosen = none(road);
        if (chosen == null) {
            throw DomainException.invalidField("location", "location-required");
        }
        var line = places.road(chosen)
                .orElseThrow(() -> DomainException.invalidField("road", "road-unknown", chosen))
                .line();
        return line.get(line.size() / 2);
    }

    private Channel channelOf(Person finder) {
        if (finder.ofCompany()) {
            return Channel.CONTRACTOR;
        }
        if (channel != null) {
            return channel;
        }
        if (finder.holds(Post.GRID)) {
            return Channel.GRID;
        }
        return finder.holdsAny(Post.INSPECTOR, Post.VERIFIER) ? Channel.INSPECTION : Channel.STAFF;
    }

    private static @Nullable String none(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
