package cn.bense.contract;

import cn.bense.catalog.Catalog;
import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Mode;
import cn.bense.contract.Contracts.ServiceType;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.organization.Places;
import cn.bense.organization.Places.Region;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A small town on paper: two companies, three units, two roads, one grid; contracts of 2026. */
final class RegisterFixtures {

    static final LocalDate JAN = LocalDate.of(2026, 1, 1);
    static final LocalDate JUL = LocalDate.of(2026, 7, 1);

    private static final Map<String, Unit> UNITS = Map.of(
            "JINGYUAN", new Unit("JINGYUAN", "净源环卫", Unit.Kind.COMPANY),
            "LULV", new Unit("LULV", "鲁绿园林", Unit.Kind.COMPANY),
            "CXHJ", new Unit("CXHJ", "城乡环境中心", Unit.Kind.CENTRE),
            "CSGL", new Unit("CSGL", "城市管理中心", Unit.Kind.CENTRE),
            "ZFDD", new Unit("ZFDD", "执法大队", Unit.Kind.BRIGADE));

    private RegisterFixtures() {}

    static Contract sanitation(LocalDate from, @Nullable LocalDate to) {
        return contract("HT2026-01", "JINGYUAN", "CXHJ", ServiceType.SANITATION, from, to);
    }

    static Contract greening(LocalDate from, @Nullable LocalDate to) {
        return contract("HT2026-02", "LULV", "CSGL", ServiceType.GREENING, from, to);
    }

    private static Contract contract(
            String code, String contractor, String owner, ServiceType type, LocalDate from, @Nullable LocalDate to) {
        return new Contract(
                code,
                "服务合同 " + code,
                contractor,
                unit(contractor).name(),
                owner,
                unit(owner).name(),
                type,
                Mode.ITEM_AMOUNT,
                Money.ofYuan(386_000),
                new BigDecimal("0.2"),
                from,
                to);
    }

    static Area road(String contract, String item, String road) {
        return new Area(contract, item, road, null, JAN, null);
    }

    static Area grid(String contract, String item, String grid) {
        return new Area(contract, item, null, grid, JAN, null);
    }

    static Clause clause(String code, long yuan) {
        return new Clause(
                code,
                "条款",
                Money.ofYuan(yuan),
                null,
                null,
                new BigDecimal("1.5"),
                Money.ofYuan(yuan),
                new BigDecimal("0.5"));
    }

    static Tariff tariff(int version, LocalDate from, @Nullable LocalDate to, Clause... clauses) {
        return new Tariff("HT2026-01", version, from, to, List.of(clauses));
    }

    static Staff staff() {
        var staff = Mockito.mock(Staff.class);
        Mockito.when(staff.unit(Mockito.anyString()))
                .thenAnswer(call -> Optional.ofNullable(UNITS.get(call.<String>getArgument(0))));
        Mockito.when(staff.unitName(Mockito.anyString()))
                .thenAnswer(call -> unit(call.getArgument(0)).name());
        Mockito.when(staff.units()).thenReturn(List.copyOf(UNITS.values()));
        return staff;
    }

    static Places places() {
        var places = Mockito.mock(Places.class);
        Mockito.when(places.road("JKL"))
                .thenReturn(Optional.of(new Places.Road("JKL", "健康路", Region.CORE, List.of(), 30)));
        Mockito.when(places.road("LSL"))
                .thenReturn(Optional.of(new Places.Road("LSL", "历山路", Region.TOWN, List.of(), 24)));
        Mockito.when(places.grid("G01")).thenReturn(Optional.of(new Places.Grid("G01", "城中网格", null, List.of())));
        Mockito.when(places.grid("G02")).thenReturn(Optional.of(new Places.Grid("G02", "城西网格", null, List.of())));
        return places;
    }

    static Responsibility responsibility(Catalog catalog) {
        return new Responsibility(catalog, places(), staff(), messages());
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/contract");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    private static Unit unit(String code) {
        return Optional.ofNullable(UNITS.get(code)).orElseThrow();
    }
}
