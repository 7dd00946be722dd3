package cn.bense.cases;

import cn.bense.catalog.Catalog.Severity;
import cn.bense.shared.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as found.
 *
 * @param accuracyM accuracy of the position in metres, null when the device does not say
 * @param address what the finder calls the place; derived from the map when null
 * @param road road code chosen by hand when the position is not exact
 * @param description at most 2,000 characters
 * @param photoIds the finder's own uploads, shown as {@code before}; at least one for staff
 * @param mergeInto number of the case this is a duplicate of, null to file it as its own
 * @param selfHandledPhotoIds photos after, when the finder put it right on the spot
 * @param linkedFrom number of the case whose handling found this one
 */
public record Report(
        String item,
        @Nullable String variant,
        @Nullable Severity severity,
        GeoPoint at,
        @Nullable Double accuracyM,
        @Nullable String address,
        @Nullable String road,
        @Nullable String description,
        List<String> photoIds,
        Channel channel,
        @Nullable String reporterName,
        @Nullable String reporterPhone,
        @Nullable String mergeInto,
        List<String> selfHandledPhotoIds,
        @Nullable String linkedFrom) {}
