package cn.bense.organization;

import cn.bense.shared.GeoPoint;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one outline of the county; the first row is the migration's coarse one. */
@Entity
@Table(name = "organization_county")
class CountyRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = PointsText.MAX_LENGTH)
    @Convert(converter = PointsText.class)
    private List<GeoPoint> outline;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CountyRow() {}

    CountyRow(List<GeoPoint> outline) {
        this.outline = List.copyOf(outline);
    }

    List<GeoPoint> outline() {
        return outline;
    }

    void redraw(List<GeoPoint> newOutline) {
        outline = List.copyOf(newOutline);
    }
}
