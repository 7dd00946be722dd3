package cn.bense.organization;

import cn.bense.organization.Plane.Spot;
import java.util.List;

/** The nearest approach of two segments: the point on the first one and the metres between them, 0 where they cross. */
record Approach(Spot at, double distanceM) {

    private record Pair(Spot onFirst, Spot onSecond) {
        double distance() {
            return onFirst.distanceTo(onSecond);
        }
    }

    Approach(Spot a, Spot b, Spot c, Spot d) {
        this(nearest(a, b, c, d));
    }

    private Approach(Pair pair) {
        this(pair.onFirst(), pair.distance());
    }

    private static Pair nearest(Spot a, Spot b, Spot c, Spot d) {
        double cross = (b.x() - a.x()) * (d.y() - c.y()) - (b.y() - a.y()) * (d.x() - c.x());
        if (cross != 0) {
            double s = ((c.x() - a.x()) * (d.y() - c.y()) - (c.y() - a.y()) * (d.x() - c.x())) / cross;
            double t = ((c.x() - a.x()) * (b.y() - a.y()) - (c.y() - a.y()) * (b.x() - a.x())) / cross;
            if (s >= 0 && s <= 1 && t >= 0 && t <= 1) {
                return new Pair(a.towards(b, s), a.towards(b, s));
            }
        }
        // Segments that do not cross are nearest at one of their four ends.
        return List.of(
                        foot(a, c, d),
                        foot(b, c, d),
                        foot(c, a, b).swapped(),
                        foot(d, a, b).swapped())
                .stream()
                .map(End::pair)
                .min(java.util.Comparator.comparingDouble(Pair::distance))
                .orElseThrow();
    }

    private record End(Spot end, Spot foot, boolean endOnFirst) {
        End swapped() {
            return new End(end, foot, false);
        }

        Pair pair() {
            return endOnFirst ? new Pair(end, foot) : new Pair(foot, end);
        }
    }

    private static End foot(Spot end, Spot from, Spot to) {
        return new End(end, from.towards(to, Plane.shareOf(end, from, to)), true);
    }
}
