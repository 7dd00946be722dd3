package cn.bense.contract.web;

import cn.bense.contract.Contracts.Area;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One contract whole: clauses in force now, every tariff version, areas. */
record ContractDetail(
        @JsonUnwrapped ContractRow contract,
        @Nullable Integer tariffVersion,
        List<TariffRow.ClauseRow> clauses,
        List<TariffRow> tariffs,
        List<AreaRow> areas) {

    /** An item on a road, or on every road of a grid. */
    record AreaRow(
            String item,
            @Nullable String road,
            @Nullable String roadName,
            @Nullable String grid,
            @Nullable String gridName,
            LocalDate from,
            @Nullable LocalDate to) {

        static AreaRow of(Area a, @Nullable String roadName, @Nullable String gridName) {
            return new AreaRow(a.item(), a.road(), roadName, a.grid(), gridName, a.from(), a.to());
        }
    }
}
