package cn.bense.organization;

import cn.bense.shared.GeoPoint;

/**
 * A flat map in metres around one point (equirectangular, mean Earth radius). Within 5 km of the origin its distances
 * differ from the great circle's by less than one part in a thousand at the county's latitude.
 */
record Plane(GeoPoint origin) {

    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    /** Metres east and north of the origin. */
    record Spot(double x, double y) {

        double distanceTo(Spot other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        /** The point at {@code share} (0 to 1) of the way to {@code other}. */
        Spot towards(Spot other, double share) {
            return new Spot(x + (other.x - x) * share, y + (other.y - y) * share);
        }
    }

    Spot spot(GeoPoint point) {
        return new Spot(
                (point.lon() - origin.lon()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(origin.lat())),
                (point.lat() - origin.lat()) * METRES_PER_DEGREE);
    }

    GeoPoint point(Spot spot) {
        return new GeoPoint(
                origin.lat() + spot.y() / METRES_PER_DEGREE,
                origin.lon() + spot.x() / METRES_PER_DEGREE / Math.cos(Math.toRadians(origin.lat())));
    }

    /** How far along the segment {@code a} to {@code b} the nearest point to {@code p} lies, 0 to 1. */
    static double shareOf(Spot p, Spot a, Spot b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        if (square == 0) {
            return 0;
        }
        return Math.max(0, Math.min(1, ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square));
    }
}
