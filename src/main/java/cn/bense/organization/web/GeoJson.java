package cn.bense.organization.web;

import cn.bense.shared.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The few shapes of GeoJSON (RFC 7946) that the maps need; positions are longitude first, 6 decimals. */
final class GeoJson {

    record Geometry(String type, Object coordinates) {}

    record Feature(String type, String id, Map<String, Object> properties, Geometry geometry) {
        Feature(String id, Map<String, Object> properties, Geometry geometry) {
            this("Feature", id, properties, geometry);
        }
    }

    record FeatureCollection(String type, List<Feature> features) {
        FeatureCollection(List<Feature> features) {
            this("FeatureCollection", features);
        }
    }

    private GeoJson() {}

    static Geometry line(List<GeoPoint> points) {
        return new Geometry("LineString", positions(points.stream()));
    }

    /** The ring is closed here: its last position repeats the first, as the format wants. */
    static Geometry polygon(List<GeoPoint> outline) {
        var first = outline.get(0);
        var closed = outline.get(outline.size() - 1).equals(first)
                ? outline.stream()
                : Stream.concat(outline.stream(), Stream.of(first));
        return new Geometry("Polygon", List.of(positions(closed)));
    }

    private static List<double[]> positions(Stream<GeoPoint> points) {
        return points.map(p -> new double[] {rounded(p.lon()), rounded(p.lat())})
                .toList();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
