package cn.bense.organization.web;

import cn.bense.organization.Places;
import cn.bense.organization.web.GeoJson.Feature;
import cn.bense.organization.web.GeoJson.FeatureCollection;
import cn.bense.shared.Digest;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The base map of the pages: our own roads and grids, since the office network has no map tiles. */
@Hidden
@RestController
class MapFiles {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Places places;
    private final JsonMapper json;

    MapFiles(Places places, JsonMapper json) {
        this.places = places;
        this.json = json;
    }

    @GetMapping("/map/roads.geojson")
    ResponseEntity<byte[]> roads() {
        return file(places.roads().stream()
                .map(r -> new Feature(
                        r.code(),
                        Map.of("code", r.code(), "name", r.name(), "region", r.region(), "widthM", r.widthM()),
                        GeoJson.line(r.line())))
                .toList());
    }

    @GetMapping("/map/grids.geojson")
    ResponseEntity<byte[]> grids() {
        return file(places.grids().stream()
                .map(g ->
                        new Feature(g.code(), Map.of("code", g.code(), "name", g.name()), GeoJson.polygon(g.outline())))
                .toList());
    }

    private ResponseEntity<byte[]> file(List<Feature> features) {
        var bytes = json.writeValueAsBytes(new FeatureCollection(features));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .eTag(Digest.of(bytes))
                .contentType(GEO_JSON)
                .body(bytes);
    }
}
