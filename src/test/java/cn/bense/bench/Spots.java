package cn.bense.bench;

import cn.bense.organization.Places;
import cn.bense.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Points on the town's roads, each further than the 30 m of a duplicate from all others given out before it comes round again. */
final class Spots {

    private static final double APART_M = 34;

    private final List<GeoPoint> points = new ArrayList<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Runnable allUsed;

    Spots(Places places) {
        this(places, () -> {});
    }

    /** @param allUsed what must happen before the first point may be given out again */
    Spots(Places places, Runnable allUsed) {
        this.allUsed = allUsed;
        for (var road : places.roads()) {
            for (int leg = 0; leg + 1 < road.line().size(); leg++) {
                along(road.line().get(leg), road.line().get(leg + 1));
            }
        }
    }

    private void along(GeoPoint from, GeoPoint to) {
        int steps = (int) (from.distanceTo(to) / APART_M);
        for (int step = 1; step < steps; step++) {
            double share = (double) step / steps;
            var point = new GeoPoint(
                    from.lat() + (to.lat() - from.lat()) * share, from.lon() + (to.lon() - from.lon()) * share);
            if (points.stream().noneMatch(p -> p.distanceTo(point) < APART_M)) {
                points.add(point);
            }
        }
    }

    int size() {
        return points.size();
    }

    GeoPoint next() {
        int turn = NEXT.getAndIncrement();
        if (turn > 0 && turn % points.size() == 0) {
            allUsed.run();
        }
        return points.get(turn % points.size());
    }
}
