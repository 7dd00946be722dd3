package cn.bense.contract;

import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Tariff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the room knows, read once.
 *
 * @param performers item to the department that does it itself where no contract covers it
 */
record Register(
        List<Contract> contracts,
        List<Area> areas,
        List<Tariff> tariffs,
        List<Clause> defaultClauses,
        Map<String, String> performers) {

    Optional<Contract> contract(String code) {
        return contracts.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    List<Tariff> tariffs(String contract) {
        return tariffs.stream().filter(t -> t.contract().equals(contract)).toList();
    }

    List<Area> areas(String contract) {
        return areas.stream().filter(a -> a.contract().equals(contract)).toList();
    }

    Optional<Tariff> tariff(String contract, LocalDate day) {
        return tariffs(contract).stream()
                .filter(t -> new Span(t.from(), t.to()).holds(day))
                .findFirst();
    }

    /** Areas in force that match the road; where none does, those given for the whole grid. */
    List<Area> answering(String item, @Nullable String road, @Nullable String grid, LocalDate day) {
        var open = areas.stream()
                .filter(a -> a.item().equals(item)
                        && span(a).filter(s -> s.holds(day)).isPresent())
                .toList();
        var byRoad = open.stream().filter(a -> matchesRoad(a, road, grid)).toList();
        return byRoad.isEmpty()
                ? open.stream().filter(a -> matchesGrid(a, grid)).toList()
                : byRoad;
    }

    /** The days an area counts: its own, inside those of its contract. */
    Optional<Span> span(Area area) {
        return contract(area.contract())
                .flatMap(c -> new Span(c.from(), c.to()).meet(new Span(area.from(), area.to())));
    }

    private static boolean matchesRoad(Area area, @Nullable String road, @Nullable String grid) {
        return road != null
                && road.equals(area.road())
                && (area.grid() == null || grid == null || grid.equals(area.grid()));
    }

    private static boolean matchesGrid(Area area, @Nullable String grid) {
        return area.road() == null && grid != null && grid.equals(area.grid());
    }
}
