package cn.bense.demo;

import cn.bense.organization.Places.Road;
import cn.bense.shared.GeoPoint;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Points beside the demo's roads. */
final class Whereabouts {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double BESIDE_M = 9;

    private final Map<String, Road> roads =
            DemoMap.roads().stream().collect(Collectors.toMap(Road::code, Function.identity()));

    /** @param share where along the road, 0 to 1; some metres beside its middle line */
    GeoPoint on(String road, double share, SplittableRandom random) {
        var line = roads.get(road);
        if (line == null) {
            throw new IllegalStateException("no road " + road);
        }
        var points = line.line();
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distanceTo(points.get(i));
        }
        double left = share * length;
        for (int i = 1; i < points.size(); i++) {
            double leg = points.get(i - 1).distanceTo(points.get(i));
            if (left <= leg || i == points.size() - 1) {
                return between(points.get(i - 1), points.get(i), Math.min(1, left / leg), random);
            }
            left -= leg;
        }
        return points.get(0);
    }

    private static GeoPoint between(GeoPoint a, GeoPoint b, double share, SplittableRandom random) {
        double beside = BESIDE_M / METRES_PER_DEGREE;
        return rounded(
                a.lat() + (b.lat() - a.lat()) * share + (random.nextDouble() * 2 - 1) * beside,
                a.lon() + (b.lon() - a.lon()) * share + (random.nextDouble() * 2 - 1) * beside);
    }

    /** Some steps from a place: the same problem seen by another. */
    static GeoPoint near(GeoPoint point) {
        return rounded(point.lat() + 0.00008, point.lon() - 0.00006);
    }

    private static GeoPoint rounded(double lat, double lon) {
        return new GeoPoint(Math.round(lat * 1e6) / 1e6, Math.round(lon * 1e6) / 1e6);
    }
}
