package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.bense.shared.GeoPoint;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The flat arithmetic against a second way to the same number: great circles, and walking along the line in small steps. */
class PlaneTest {

    private final Random random = new Random(20260417);

    private GeoPoint somewhere(double spread) {
        return new GeoPoint(
                36.185 + (random.nextDouble() - 0.5) * spread, 118.168 + (random.nextDouble() - 0.5) * spread);
    }

    @Test
    void agreesWithTheGreatCircleWithinAThousandth() {
        for (int i = 0; i < 200; i++) {
            var a = somewhere(0.06);
            var b = somewhere(0.06);
            var plane = new Plane(a);
            double flat = plane.spot(a).distanceTo(plane.spot(b));
            assertThat(flat).isCloseTo(a.distanceTo(b), within(a.distanceTo(b) / 1000 + 0.001));
        }
    }

    @Test
    void comesBackToThePointItStartedFrom() {
        var plane = new Plane(somewhere(0.05));
        var point = somewhere(0.05);
        assertThat(plane.point(plane.spot(point)).distanceTo(point)).isLessThan(0.001);
    }

    @Test
    void findsTheNearestPointOfALineThatAWalkInSmallStepsFinds() {
        for (int i = 0; i < 50; i++) {
            var line = List.of(somewhere(0.02), somewhere(0.02), somewhere(0.02), somewhere(0.02));
            var from = somewhere(0.02);
            assertThat(new Polyline(line).nearest(from).distanceM()).isCloseTo(walked(line, from), within(1.0));
        }
    }

    private static double walked(List<GeoPoint> line, GeoPoint from) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i + 1 < line.size(); i++) {
            var a = line.get(i);
            var b = line.get(i + 1);
            for (int step = 0; step <= 20_000; step++) {
                double share = step / 20_000.0;
                var at = new GeoPoint(a.lat() + (b.lat() - a.lat()) * share, a.lon() + (b.lon() - a.lon()) * share);
                best = Math.min(best, at.distanceTo(from));
            }
        }
        return best;
    }

    @Test
    void tellsHowFarAlongTheLineTheNearestPointLies() {
        var line = new Polyline(List.of(new GeoPoint(36.18, 118.16), new GeoPoint(36.18, 118.17)));
        assertThat(line.nearest(new GeoPoint(36.181, 118.1625)).share()).isCloseTo(0.25, within(0.001));
        assertThat(line.nearest(new GeoPoint(36.18, 118.15)).share()).isZero();
        assertThat(line.nearest(new GeoPoint(36.18, 118.18)).share()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aLineOfOneRepeatedPointIsAPoint() {
        var point = new GeoPoint(36.18, 118.16);
        var foot = new Polyline(List.of(point, point)).nearest(new GeoPoint(36.181, 118.16));
        assertThat(foot.distanceM()).isCloseTo(111.2, within(0.1));
        assertThat(foot.share()).isZero();
    }
}
