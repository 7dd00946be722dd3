package cn.bense.contract.web;

import cn.bense.contract.Contracts;
import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.web.ContractDetail.AreaRow;
import cn.bense.organization.Places;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a contract together with the names of its places. */
@Component
class ContractViews {

    private final Contracts contracts;
    private final Places places;
    private final Clock clock;

    ContractViews(Contracts contracts, Places places, Clock clock) {
        this.contracts = contracts;
        this.places = places;
        this.clock = clock;
    }

    ContractDetail detail(Contract contract) {
        var now = contracts.tariff(contract.code(), clock.instant()).map(TariffRow::of);
        return new ContractDetail(
                ContractRow.of(contract),
                now.map(TariffRow::version).orElse(null),
                now.map(TariffRow::clauses).orElse(List.of()),
                contracts.tariffs(contract.code()).stream().map(TariffRow::of).toList(),
                contracts.areas(contract.code()).stream().map(this::area).toList());
    }

    private AreaRow area(Area area) {
        var road = area.road() == null
                ? null
                : places.road(area.road()).map(Places.Road::name).orElse(null);
        var grid = area.grid() == null
                ? null
                : places.grid(area.grid()).map(Places.Grid::name).orElse(null);
        return AreaRow.of(area, road, grid);
    }
}
