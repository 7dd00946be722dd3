package cn.bense.organization;

import cn.bense.shared.GeoPoint;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A road as stored. */
@Entity
@Table(name = "organization_road")
class RoadRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Places.Region region;

    @Column(name = "width_m")
    private int widthM;

    @Column(length = PointsText.MAX_LENGTH)
    @Convert(converter = PointsText.class)
    private List<GeoPoint> line;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RoadRow() {}

    RoadRow(Places.Road road) {
        this.code = road.code();
        this.name = road.name();
        this.region = road.region();
        this.widthM = road.widthM();
        this.line = road.line();
    }

    Places.Road road() {
        return new Places.Road(code, name, region, line, widthM);
    }
}
