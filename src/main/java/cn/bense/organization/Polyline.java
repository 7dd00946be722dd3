package cn.bense.organization;

import cn.bense.organization.Plane.Spot;
import cn.bense.shared.GeoPoint;
import java.util.List;
import java.util.Optional;

/** The middle line of a road. */
final class Polyline {

    /** Two roads whose middle lines come this near meet: a side road is often drawn to the kerb only. */
    static final double JOIN_M = 15;

    /** The nearest point of a line: its distance in metres and its place along the line, 0 (start) to 1 (end). */
    record Foot(double distanceM, double share) {}

    private final List<GeoPoint> points;
    private final Plane plane;
    private final List<Spot> spots;
    private final double lengthM;

    Polyline(List<GeoPoint> points) {
        this.points = points;
        this.plane = new Plane(points.get(points.size() / 2));
        this.spots = points.stream().map(plane::spot).toList();
        this.lengthM = lengthTo(spots.size() - 1);
    }

    private double lengthTo(int index) {
        double sum = 0;
        for (int i = 0; i < index; i++) {
            sum += spots.get(i).distanceTo(spots.get(i + 1));
        }
        return sum;
    }

    GeoPoint start() {
        return points.get(0);
    }

    GeoPoint end() {
        return points.get(points.size() - 1);
    }

    /** The nearest point of the line to {@code from}, measured on a plane around {@code from}. */
    Foot nearest(GeoPoint from) {
        var around = new Plane(from);
        var here = new Spot(0, 0);
        double best = Double.MAX_VALUE;
        double along = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            var a = around.spot(points.get(i));
            var b = around.spot(points.get(i + 1));
            double share = Plane.shareOf(here, a, b);
            double distance = here.distanceTo(a.towards(b, share));
            if (distance < best) {
                best = distance;
                along = lengthTo(i) + share * spots.get(i).distanceTo(spots.get(i + 1));
            }
        }
        return new Foot(best, lengthM == 0 ? 0 : along / lengthM);
    }

    /** Where the other line crosses or joins this one, empty when they stay more than {@link #JOIN_M} apart. */
    Optional<GeoPoint> meeting(Polyline other) {
        var others = other.points.stream().map(plane::spot).toList();
        double best = Double.MAX_VALUE;
        var at = spots.get(0);
        for (int i = 0; i + 1 < spots.size(); i++) {
            for (int j = 0; j + 1 < others.size(); j++) {
                var s = new Approach(spots.get(i), spots.get(i + 1), others.get(j), others.get(j + 1));
                if (s.distanceM() < best) {
                    best = s.distanceM();
                    at = s.at();
                }
            }
        }
        return best <= JOIN_M ? Optional.of(plane.point(at)) : Optional.empty();
    }
}
