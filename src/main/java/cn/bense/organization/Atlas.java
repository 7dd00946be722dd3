package cn.bense.organization;

import cn.bense.organization.Places.Grid;
import cn.bense.organization.Places.Place;
import cn.bense.organization.Places.Region;
import cn.bense.organization.Places.Road;
import cn.bense.shared.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The geometry of the county at one moment; changes make a new one. */
final class Atlas {

    static final double ROAD_REACH_M = 60;
    static final double CROSSING_REACH_M = 80;

    private record Crossing(String name, GeoPoint at) {}

    private record Way(Road road, Polyline line, List<Crossing> crossings) {}

    private record Near(Way way, Polyline.Foot foot) {}

    private record Area(Grid grid, Outline outline) {}

    private final Outline county;
    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();

    Atlas(List<GeoPoint> county, List<Road> roads, List<Grid> grids) {
        this.county = new Outline(county);
        roads.forEach(r -> ways.put(r.code(), new Way(r, new Polyline(r.line()), new ArrayList<>())));
        grids.forEach(g -> areas.put(g.code(), new Area(g, new Outline(g.outline()))));
        ways.values().forEach(this::findCrossings);
    }

    private void findCrossings(Way way) {
        ways.values().stream()
                .filter(other -> !other.road().name().equals(way.road().name()))
                .forEach(other -> way.line()
                        .meeting(other.line())
                        .ifPresent(at ->
                                way.crossings().add(new Crossing(other.road().name(), at))));
    }

    List<Road> roads() {
        return ways.values().stream().map(Way::road).toList();
    }

    List<Grid> grids() {
        return areas.values().stream().map(Area::grid).toList();
    }

    Optional<Road> road(String code) {
        return Optional.ofNullable(ways.get(code)).map(Way::road);
    }

    Optional<Grid> grid(String code) {
        return Optional.ofNullable(areas.get(code)).map(Area::grid);
    }

    List<GeoPoint> county() {
        return county.points();
    }

    boolean contains(GeoPoint point) {
        return county.contains(point);
    }

    Optional<Place> locate(GeoPoint point) {
        if (!contains(point)) {
            return Optional.empty();
        }
        var grid = areas.values().stream()
                .filter(a -> a.outline().contains(point))
                .map(Area::grid)
                .findFirst()
                .orElse(null);
        var near = nearest(point);
        return Optional.of(near == null ? offRoad(point, grid) : onRoad(point, near, grid));
    }

    private @Nullable Near nearest(GeoPoint point) {
        return ways.values().stream()
                .map(w -> new Near(w, w.line().nearest(point)))
                .min(Comparator.comparingDouble(n -> n.foot().distanceM()))
                .filter(n -> n.foot().distanceM() <= ROAD_REACH_M)
                .orElse(null);
    }

    private static Place onRoad(GeoPoint point, Near near, @Nullable Grid grid) {
        var road = near.way().road();
        var address = road.name()
                + near.way().crossings().stream()
                        .filter(c -> c.at().distanceTo(point) <= CROSSING_REACH_M)
                        .min(Comparator.comparingDouble(c -> c.at().distanceTo(point)))
                        .map(c -> " 近 " + c.name() + "口")
                        .orElseGet(() -> " " + stretch(near));
        return place(road, road.region(), grid, address);
    }

    /** Off the roads a grid counts as town, the rest of the county as its fringe. */
    private static Place offRoad(GeoPoint point, @Nullable Grid grid) {
        return grid == null
                ? place(
                        null,
                        Region.FRINGE,
                        null,
                        String.format(Locale.ROOT, "北纬 %.5f 东经 %.5f", point.lat(), point.lon()))
                : place(null, Region.TOWN, grid, grid.name() + "内");
    }

    private static Place place(@Nullable Road road, Region region, @Nullable Grid grid, String address) {
        return new Place(
                road == null ? null : road.code(),
                road == null ? null : road.name(),
                region,
                grid == null ? null : grid.code(),
                grid == null ? null : grid.name(),
                address);
    }

    /** 东段, 中段 or 西段 of a road that runs east and west, 南段 or 北段 of one that runs north and south. */
    private static String stretch(Near near) {
        double share = near.foot().share();
        if (share >= 1 / 3.0 && share <= 2 / 3.0) {
            return "中段";
        }
        var line = near.way().line();
        var end = new Plane(line.start()).spot(line.end());
        boolean towardsEnd = share > 0.5;
        if (Math.abs(end.x()) >= Math.abs(end.y())) {
            return end.x() > 0 == towardsEnd ? "东段" : "西段";
        }
        return end.y() > 0 == towardsEnd ? "北段" : "南段";
    }
}
