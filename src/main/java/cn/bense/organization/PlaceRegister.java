package cn.bense.organization;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.shared.DomainException;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.SubjectRef;
import cn.bense.web.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Roads, grids and the county's outline, with their geometry kept ready in memory. */
@Component
class PlaceRegister implements Places {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int MAX_WIDTH_M = 200;

    private final Roads roads;
    private final Grids grids;
    private final Counties counties;
    private final AuditTrail trail;
    private final Snapshot<Atlas> atlas = new Snapshot<>(this::read);

    PlaceRegister(Roads roads, Grids grids, Counties counties, AuditTrail trail) {
        this.trail = trail;
        this.roads = roads;
        this.grids = grids;
        this.counties = counties;
    }

    private Atlas read() {
        var outline = counties.findAllByOrderById().stream()
                .findFirst()
                .map(CountyRow::outline)
                .orElse(List.of());
        return new Atlas(
                outline,
                roads.findAllByOrderByCode().stream().map(RoadRow::road).toList(),
                grids.findAllByOrderByCode().stream().map(GridRow::grid).toList());
    }

    @Override
    public Optional<Place> locate(GeoPoint point) {
        return atlas.get().locate(point);
    }

    @Override
    public List<Road> roads() {
        return atlas.get().roads();
    }

    @Override
    public List<Grid> grids() {
        return atlas.get().grids();
    }

    @Override
    public Optional<Road> road(String code) {
        return atlas.get().road(code);
    }

    @Override
    public Optional<Grid> grid(String code) {
        return atlas.get().grid(code);
    }

    @Override
    public List<GeoPoint> county() {
        return atlas.get().county();
    }

    @Override
    @Transactional
    public void addRoad(Road road) {
        checkNames(road.code(), road.name());
        if (road.widthM() < 1 || road.widthM() > MAX_WIDTH_M) {
            throw DomainException.invalidField("widthM", "road-width", road.widthM(), MAX_WIDTH_M);
        }
        checkLine("line", road.line(), 2);
        if (roads.existsByCode(road.code())) {
            throw DomainException.conflict("road-taken", road.code());
        }
        roads.save(new RoadRow(road));
        note(road.code(), "ROAD_ADDED", "加道路 " + road.name());
        atlas.changed();
    }

    @Override
    @Transactional
    public void addGrid(Grid grid) {
        checkNames(grid.code(), grid.name());
        checkLine("outline", grid.outline(), 3);
        if (grids.existsByCode(grid.code())) {
            throw DomainException.conflict("grid-taken", grid.code());
        }
        grids.save(new GridRow(grid));
        note(grid.code(), "GRID_ADDED", "加网格 " + grid.name());
        atlas.changed();
    }

    @Override
    @Transactional
    public void setCounty(List<GeoPoint> outline) {
        checkLine("outline", outline, 3);
        counties.findAllByOrderById().stream()
                .findFirst()
                .ifPresentOrElse(row -> row.redraw(outline), () -> counties.save(new CountyRow(outline)));
        note("county", "COUNTY_DRAWN", "画县域范围，" + outline.size() + " 个点");
        atlas.changed();
    }

    private void note(String code, String type, String text) {
        trail.append(new SubjectRef("place", code), new AuditEntry(SignedIn.username(), type, null, null, text));
    }

    private static void checkNames(String code, String name) {
        if (!CODE.matcher(code).matches()) {
            throw DomainException.invalidField("code", "unit-code", code);
        }
        if (name.isBlank() || name.length() > 60) {
            throw DomainException.invalidField("name", "name-length", 60);
        }
    }

    private static void checkLine(String field, List<GeoPoint> points, int least) {
        if (points.stream().distinct().count() < least) {
            throw DomainException.invalidField(field, "line-short", least);
        }
        if (new PointsText().convertToDatabaseColumn(points).length() > PointsText.MAX_LENGTH) {
            throw DomainException.invalidField(field, "line-long");
        }
    }
}
