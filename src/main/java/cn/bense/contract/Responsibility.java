package cn.bense.contract;

import cn.bense.catalog.Catalog;
import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Responsible;
import cn.bense.organization.Places;
import cn.bense.organization.Staff;
import cn.bense.shared.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who answers for an item at a place, and the sentence that says why. */
@Component
class Responsibility {

    private final Catalog catalog;
    private final Places places;
    private final Staff staff;
    private final MessageSource messages;

    Responsibility(Catalog catalog, Places places, Staff staff, MessageSource messages) {
        this.catalog = catalog;
        this.places = places;
        this.staff = staff;
        this.messages = messages;
    }

    List<Responsible> of(Register register, String item, @Nullable String road, @Nullable String grid, Instant at) {
        var day = at.atZone(Zone.SHANGHAI).toLocalDate();
        var byContract = register.answering(item, road, grid, day).stream()
                .collect(Collectors.toMap(Area::contract, Function.identity(), (first, second) -> first))
                .values()
                .stream()
                .flatMap(area -> register.contract(area.contract()).map(c -> byContract(c, area)).stream())
                .sorted(java.util.Comparator.comparing(r -> String.valueOf(r.contract())))
                .toList();
        return byContract.isEmpty() ? byDuty(register, item, at) : byContract;
    }

    private Responsible byContract(Contract contract, Area area) {
        var type = text("contract.serviceType." + contract.serviceType());
        var why = area.road() == null
                ? text("contract.why.grid", gridName(area.grid()), type, contract.code())
                : text("contract.why.road", roadName(area.road()), type, contract.code());
        return new Responsible(
                contract.contractor(), contract.contractorName(), contract.code(), contract.owner(), why);
    }

    private List<Responsible> byDuty(Register register, String item, Instant at) {
        return Stream.ofNullable(register.performers().get(item))
                .flatMap(unit -> catalog.item(item, at).stream().map(i -> {
                    var name = staff.unitName(unit);
                    return new Responsible(
                            unit, name, null, i.ownerUnit(), text("contract.why.duty", i.shortName(), name));
                }))
                .toList();
    }

    private @Nullable String roadName(String code) {
        return places.road(code).map(Places.Road::name).orElse(code);
    }

    private String gridName(@Nullable String code) {
        return code == null ? "" : places.grid(code).map(Places.Grid::name).orElse(code);
    }

    private String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
