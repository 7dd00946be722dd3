package cn.bense.organization;

import cn.bense.shared.GeoPoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Roads and grids with their outlines: where a point lies. */
public interface Places {

    /** Region of a road (domain.md 5.7, Lists). */
    enum Region {
        CORE,
        TOWN,
        FRINGE
    }

    record Road(String code, String name, Region region, List<GeoPoint> line, int widthM) {}

    record Grid(String code, String name, @Nullable String leader, List<GeoPoint> outline) {}

    /** Where a point lies; {@code address} reads like 健康路 近 荆山路口. Road null when none is within 60 m. */
    record Place(
            @Nullable String road,
            @Nullable String roadName,
            Region region,
            @Nullable String grid,
            @Nullable String gridName,
            String address) {}

    /** Empty when the point lies outside the county's outline. */
    Optional<Place> locate(GeoPoint point);

    List<Road> roads();

    List<Grid> grids();

    Optional<Road> road(String code);

    Optional<Grid> grid(String code);

    void addRoad(Road road);

    void addGrid(Grid grid);
}
