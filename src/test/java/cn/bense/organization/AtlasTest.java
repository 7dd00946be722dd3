package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.organization.Places.Grid;
import cn.bense.organization.Places.Place;
import cn.bense.organization.Places.Region;
import cn.bense.organization.Places.Road;
import cn.bense.shared.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtlasTest {

    /** About 11.1 m to the north and 9.0 m to the east. */
    private static final double STEP = 0.0001;

    private static final GeoPoint CROSSING = new GeoPoint(36.1865, 118.1662);

    private static final List<GeoPoint> COUNTY = box(36.0, 118.0, 36.4, 118.4);
    private static final Road EAST_WEST = new Road(
            "JKL", "健康路", Region.CORE, List.of(new GeoPoint(36.1865, 118.13), new GeoPoint(36.1865, 118.205)), 24);
    private static final Road NORTH_SOUTH = new Road(
            "JSL", "荆山路", Region.TOWN, List.of(new GeoPoint(36.206, 118.1662), new GeoPoint(36.174, 118.1662)), 18);
    private static final Grid GRID = new Grid("G1", "健康路网格", null, box(36.18, 118.15, 36.19, 118.17));

    private final Atlas atlas = new Atlas(COUNTY, List.of(EAST_WEST, NORTH_SOUTH), List.of(GRID));

    private static List<GeoPoint> box(double south, double west, double north, double east) {
        return List.of(
                new GeoPoint(south, west),
                new GeoPoint(south, east),
                new GeoPoint(north, east),
                new GeoPoint(north, west));
    }

    private Place at(double lat, double lon) {
        return atlas.locate(new GeoPoint(lat, lon)).orElseThrow();
    }

    @Test
    void namesTheCrossingWithinEightyMetres() {
        assertThat(at(CROSSING.lat(), CROSSING.lon() + 8 * STEP))
                .isEqualTo(new Place("JKL", "健康路", Region.CORE, "G1", "健康路网格", "健康路 近 荆山路口"));
    }

    @Test
    void namesTheStretchAwayFromCrossings() {
        assertThat(at(CROSSING.lat(), CROSSING.lon() + 9.5 * STEP).address()).isEqualTo("健康路 中段");
        assertThat(at(36.1865, 118.131).address()).isEqualTo("健康路 西段");
        assertThat(at(36.1865, 118.204).address()).isEqualTo("健康路 东段");
        assertThat(at(36.205, 118.1662).address()).isEqualTo("荆山路 北段");
        assertThat(at(36.175, 118.1662).address()).isEqualTo("荆山路 南段");
    }

    @Test
    void takesTheNearerOfTwoRoads() {
        assertThat(at(CROSSING.lat() + 3 * STEP, CROSSING.lon() + STEP).road()).isEqualTo("JSL");
    }

    @Test
    void seesARoadUpToSixtyMetresAway() {
        assertThat(at(36.1865 + 5.3 * STEP, 118.16).road()).isEqualTo("JKL");
        assertThat(at(36.1865 + 5.5 * STEP, 118.16).road()).isNull();
    }

    @Test
    void offTheRoadsNamesTheGridOrTheCoordinates() {
        assertThat(at(36.183, 118.16)).isEqualTo(new Place(null, null, Region.TOWN, "G1", "健康路网格", "健康路网格内"));
        assertThat(at(36.1, 118.1))
                .isEqualTo(new Place(null, null, Region.FRINGE, null, null, "北纬 36.10000 东经 118.10000"));
    }

    @Test
    void isEmptyOutsideTheCounty() {
        assertThat(atlas.locate(new GeoPoint(36.41, 118.2))).isEmpty();
        assertThat(atlas.locate(new GeoPoint(39.9, 116.4))).isEmpty();
        assertThat(new Atlas(List.of(), List.of(), List.of()).locate(CROSSING)).isEmpty();
    }

    @Test
    void aSideRoadDrawnToTheKerbMeetsTheRoad() {
        var side = new Road(
                "XL", "新巷", Region.TOWN, List.of(new GeoPoint(36.1865 + STEP, 118.15), new GeoPoint(36.19, 118.15)), 6);
        var atlas = new Atlas(COUNTY, List.of(EAST_WEST, side), List.of());
        assertThat(atlas.locate(new GeoPoint(36.1865, 118.1502)).orElseThrow().address())
                .isEqualTo("健康路 近 新巷口");
    }

    @Test
    void anOutlineMayHaveABayAndMayRepeatItsFirstPoint() {
        var first = new GeoPoint(36.0, 118.0);
        var outline = new Outline(List.of(
                first,
                new GeoPoint(36.0, 118.4),
                new GeoPoint(36.4, 118.4),
                new GeoPoint(36.1, 118.2),
                new GeoPoint(36.4, 118.0),
                first));
        assertThat(outline.contains(new GeoPoint(36.05, 118.2))).isTrue();
        assertThat(outline.contains(new GeoPoint(36.3, 118.2))).isFalse();
        assertThat(outline.contains(new GeoPoint(36.3, 118.05))).isTrue();
    }
}
