package cn.bense.cases.model;

import cn.bense.organization.Places.Place;
import cn.bense.organization.Places.Region;
import cn.bense.shared.GeoPoint;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Where the problem is. */
@Embeddable
public class Site {

    private double lat;
    private double lon;

    @jakarta.persistence.Column(name = "accuracy_m")
    private @Nullable Double accuracyM;

    private String address;
    private @Nullable String road;
    private @Nullable String roadName;
    private @Nullable String grid;
    private @Nullable String gridName;

    @Enumerated(EnumType.STRING)
    private Region region;

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    public Site(GeoPoint at, @Nullable Double accuracyM, @Nullable String address, Place place) {
        this.lat = at.lat();
        this.lon = at.lon();
        this.accuracyM = accuracyM;
        this.address = address == null || address.isBlank() ? place.address() : address.strip();
        this.road = place.road();
        this.roadName = place.roadName();
        this.grid = place.grid();
        this.gridName = place.gridName();
        this.region = place.region();
    }

    public GeoPoint point() {
        return new GeoPoint(lat, lon);
    }

    public @Nullable Double accuracyM() {
        return accuracyM;
    }

    public String address() {
        return address;
    }

    public @Nullable String road() {
        return road;
    }

    public @Nullable String roadName() {
        return roadName;
    }

    public @Nullable String grid() {
        return grid;
    }

    public @Nullable String gridName() {
        return gridName;
    }

    public Region region() {
        return region;
    }
}
