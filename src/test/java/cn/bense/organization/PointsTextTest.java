package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.shared.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTextTest {

    @Test
    void readsBackWhatItWrote() {
        var points = List.of(new GeoPoint(36.1865, 118.13), new GeoPoint(-0.5, 0));
        var text = new PointsText().convertToDatabaseColumn(points);
        assertThat(text).isEqualTo("36.186500,118.130000 -0.500000,0.000000");
        assertThat(new PointsText().convertToEntityAttribute(text)).isEqualTo(points);
    }
}
