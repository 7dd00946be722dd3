package cn.bense.organization;

import cn.bense.shared.GeoPoint;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A line in one column: {@code lat,lon lat,lon ...} with 6 decimals (about 0.1 m). */
@Converter
class PointsText implements AttributeConverter<List<GeoPoint>, String> {

    static final int MAX_LENGTH = 12_000;

    @Override
    public String convertToDatabaseColumn(List<GeoPoint> points) {
        return points.stream()
                .map(p -> String.format(Locale.ROOT, "%.6f,%.6f", p.lat(), p.lon()))
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<GeoPoint> convertToEntityAttribute(String text) {
        return Arrays.stream(text.split(" ")).map(PointsText::point).toList();
    }

    private static GeoPoint point(String pair) {
        int comma = pair.indexOf(',');
        return new GeoPoint(
                Double.parseDouble(pair.substring(0, comma)), Double.parseDouble(pair.substring(comma + 1)));
    }
}
