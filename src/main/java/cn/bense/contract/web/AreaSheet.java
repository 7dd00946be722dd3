package cn.bense.contract.web;

import cn.bense.catalog.Catalog;
import cn.bense.contract.Contracts;
import cn.bense.contract.Contracts.Area;
import cn.bense.organization.Places;
import cn.bense.shared.DomainException;
import cn.bense.shared.DomainException.FieldError;
import cn.bense.web.SheetFile;
import cn.bense.web.SheetFile.Column;
import cn.bense.web.UploadedSheet;
import cn.bense.web.UploadedSheet.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The areas of a contract as an Excel file, the same columns out and in; what stands already is passed over. */
@Component
class AreaSheet {

    private static final String ITEM = "事项代码";
    private static final String ROAD = "道路";
    private static final String GRID = "网格";
    private static final String FROM = "起始";
    private static final String TO = "终止";
    private static final List<String> HEADINGS = List.of(ITEM, ROAD, GRID, FROM, TO);

    private final Catalog catalog;
    private final Places places;
    private final Contracts contracts;
    private final Clock clock;

    AreaSheet(Catalog catalog, Places places, Contracts contracts, Clock clock) {
        this.catalog = catalog;
        this.places = places;
        this.contracts = contracts;
        this.clock = clock;
    }

    List<Area> read(String contract, @Nullable MultipartFile file) {
        var wrong = new ArrayList<FieldError>();
        var areas = new ArrayList<Area>();
        for (var line : UploadedSheet.read(file, HEADINGS)) {
            area(contract, line, wrong).ifPresent(areas::add);
        }
        UploadedSheet.refuse(wrong);
        return areas;
    }

    private Optional<Area> area(String contract, Line line, List<FieldError> wrong) {
        int before = wrong.size();
        if (catalog.item(line.text(ITEM), clock.instant()).isEmpty()) {
            wrong.add(line.wrong(ITEM, "item-unknown", line.text(ITEM)));
        }
        var road = place(line, ROAD, "area-road-unknown", wrong);
        var grid = place(line, GRID, "area-grid-unknown", wrong);
        if (road == null && grid == null && wrong.size() == before) {
            wrong.add(line.wrong(ROAD, "area-place"));
        }
        var from = date(line, FROM, wrong);
        var to = line.text(TO).isEmpty() ? null : date(line, TO, wrong);
        return wrong.size() > before || from == null
                ? Optional.empty()
                : Optional.of(
                        new Area(contract, line.text(ITEM), road, grid, from, to == null ? null : to.plusDays(1)));
    }

    /** A place is written by its code or its name. */
    private @Nullable String place(Line line, String heading, String unknown, List<FieldError> wrong) {
        var text = line.text(heading);
        if (text.isEmpty()) {
            return null;
        }
        var code = heading.equals(ROAD)
                ? places.roads().stream()
                        .filter(r -> r.code().equals(text) || r.name().equals(text))
                        .map(Places.Road::code)
                        .findFirst()
                : places.grids().stream()
                        .filter(g -> g.code().equals(text) || g.name().equals(text))
                        .map(Places.Grid::code)
                        .findFirst();
        if (code.isEmpty()) {
            wrong.add(line.wrong(heading, unknown, text));
        }
        return code.orElse(null);
    }

    private static @Nullable LocalDate date(Line line, String heading, List<FieldError> wrong) {
        try {
            return TariffForm.date(heading, line.text(heading));
        } catch (DomainException unreadable) {
            wrong.add(line.wrong(heading, "contract-date", line.text(heading)));
            return null;
        }
    }

    void write(String contract, OutputStream out) throws IOException {
        try (var file = new SheetFile(out)) {
            file.table(
                    "责任区域",
                    HEADINGS.stream()
                            .map(h -> new Column(h, h.equals(ITEM) ? 30 : 14))
                            .toList());
            for (var a : contracts.areas(contract)) {
                var last = a.to() == null ? null : a.to().minusDays(1);
                file.row(a.item(), a.road(), a.grid(), a.from(), last);
            }
        }
    }
}
