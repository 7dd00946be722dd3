package cn.bense.organization;

import cn.bense.shared.GeoPoint;
import java.util.List;

/** The area inside a closed line; the last point joins the first, whether it repeats it or not. */
final class Outline {

    private final List<GeoPoint> points;

    Outline(List<GeoPoint> points) {
        this.points = List.copyOf(points);
    }

    List<GeoPoint> points() {
        return points;
    }

    /** Even-odd rule: a ray to the east crosses the line an odd number of times. */
    boolean contains(GeoPoint p) {
        boolean inside = false;
        for (int i = 0, j = points.size() - 1; i < points.size(); j = i++) {
            var a = points.get(i);
            var b = points.get(j);
            if (a.lat() > p.lat() != b.lat() > p.lat() && p.lon() < crossing(a, b, p.lat())) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double crossing(GeoPoint a, GeoPoint b, double lat) {
        return a.lon() + (b.lon() - a.lon()) * (lat - a.lat()) / (b.lat() - a.lat());
    }
}
