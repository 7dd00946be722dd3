package cn.bense.demo;

import cn.bense.organization.Places;
import cn.bense.organization.Places.Grid;
import cn.bense.organization.Places.Region;
import cn.bense.organization.Places.Road;
import cn.bense.shared.GeoPoint;
import java.util.Arrays;
import java.util.List;

/** Roads and grids of the demo; an invented layout, the base map's water and parks are {@code static/map/base.geojson}. */
final class DemoMap {

    private DemoMap() {}

    static void make(Places places) {
        roads().forEach(places::addRoad);
        TownFile.rows("grids").forEach(row -> places.addGrid(new Grid(row[0], row[1], row[2], points(row[3]))));
    }

    static List<Road> roads() {
        return TownFile.rows("roads").stream()
                .map(row -> new Road(row[0], row[1], Region.valueOf(row[2]), points(row[4]), Integer.parseInt(row[3])))
                .toList();
    }

    private static List<GeoPoint> points(String text) {
        return Arrays.stream(text.split(" ")).map(DemoMap::point).toList();
    }

    private static GeoPoint point(String text) {
        var comma = text.indexOf(',');
        return new GeoPoint(
                Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }
}
