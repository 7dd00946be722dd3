package cn.bense.contract.web;

import cn.bense.contract.Contracts.Area;
import cn.bense.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places to add: every chosen item on every chosen road or grid; {@code to} is the last day, empty for the contract's end. */
record AreaForm(
        @Nullable List<String> items,
        @Nullable List<String> roads,
        @Nullable List<String> grids,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason) {

    static final AreaForm EMPTY = new AreaForm(null, null, null, null, null, null);

    List<Area> toAreas(String contract) {
        if (none(items)) {
            throw DomainException.invalidField("items", "area-items");
        }
        if (none(roads) && none(grids)) {
            throw DomainException.invalidField("roads", "area-place");
        }
        var begins = TariffForm.date("from", from == null ? "" : from);
        var ends = to == null || to.isBlank() ? null : TariffForm.date("to", to).plusDays(1);
        var areas = new ArrayList<Area>();
        for (var item : given(items)) {
            given(roads).forEach(road -> areas.add(new Area(contract, item, road, null, begins, ends)));
            given(grids).forEach(grid -> areas.add(new Area(contract, item, null, grid, begins, ends)));
        }
        return areas;
    }

    String why() {
        return reason == null ? "" : reason;
    }

    public boolean chose(@Nullable List<String> among, String code) {
        return among != null && among.contains(code);
    }

    private static boolean none(@Nullable List<String> list) {
        return list == null || list.isEmpty();
    }

    private static List<String> given(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
