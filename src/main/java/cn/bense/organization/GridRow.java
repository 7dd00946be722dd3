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

/** A grid as stored. */
@Entity
@Table(name = "organization_grid")
class GridRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;
    private @Nullable String leader;

    @Column(length = PointsText.MAX_LENGTH)
    @Convert(converter = PointsText.class)
    private List<GeoPoint> outline;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected GridRow() {}

    GridRow(Places.Grid grid) {
        this.code = grid.code();
        this.name = grid.name();
        this.leader = grid.leader();
        this.outline = grid.outline();
    }

    Places.Grid grid() {
        return new Places.Grid(code, name, leader, outline);
    }
}
