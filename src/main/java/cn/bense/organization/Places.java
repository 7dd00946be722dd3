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

    /** A road by its middle line; {@code widthM} in metres, 1 to 200. */
    record Road(String code, String name, Region region, List<GeoPoint> line, int widthM) {
        public Road {
            line = List.copyOf(line);
        }
    }

    /** A grid by its outline; {@code leader} is a user name. */
    record Grid(String code, String name, @Nullable String leader, List<GeoPoint> outline) {
        public Grid {
            outline = List.copyOf(outline);
        }
    }

    /**
     * Where a point lies. Road null when the middle line of none is within 60 m. {@code address} reads like 健康路 近 荆山路口
     * (a crossing within 80 m) or 健康路 中段; off the roads it names the grid, else the coordinates. Off the roads the
     * region is TOWN inside a grid and FRINGE outside.
     */
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

    /** The county's outline, closed without repeating its first point. */
    List<GeoPoint> county();

    /** 409 {@code road-taken}, 422 on a code, name, width (1 to 200 m) or line (2 points or more) not acceptable. */
    void addRoad(Road road);

    /** 409 {@code grid-taken}, 422 on a code, name or outline (3 points or more) not acceptable. */
    void addGrid(Grid grid);

    /** Replaces the county's outline, 3 to about 600 points. */
    void setCounty(List<GeoPoint> outline);
}
