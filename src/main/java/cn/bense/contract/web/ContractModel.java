package cn.bense.contract.web;

import cn.bense.catalog.Catalog;
import cn.bense.contract.ContractAccess;
import cn.bense.contract.ContractDesk;
import cn.bense.contract.Contracts;
import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Staff;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the contracts. */
@Component
class ContractModel {

    /** A place of the contract on the shown day: its items, and the areas they stand in. */
    record PlaceLine(String name, String code, boolean road, String items, List<AreaLine> areas) {}

    record AreaLine(
            Area area,
            String itemName,
            LocalDate from,
            @Nullable LocalDate last) {}

    private final ContractDesk desk;
    private final ContractAccess access;
    private final Contracts contracts;
    private final Catalog catalog;
    private final Places places;
    private final Staff staff;
    private final Texts texts;
    private final Clock clock;

    ContractModel(
            ContractDesk desk,
            ContractAccess access,
            Contracts contracts,
            Catalog catalog,
            Places places,
            Staff staff,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.access = access;
        this.contracts = contracts;
        this.catalog = catalog;
        this.places = places;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void list(Model model, Person person) {
        model.addAttribute("rows", access.visibleTo(person));
        model.addAttribute("today", today());
        model.addAttribute("mayAdd", desk.mayWrite(person, person.unit()));
        model.addAttribute("companies", access.contractors(person));
        model.addAttribute(
                "owners",
                staff.units().stream()
                        .filter(u -> !u.isCompany() && desk.mayWrite(person, u.code()))
                        .toList());
    }

    /** {@code day} is the day the areas are read at. */
    void detail(Model model, Person person, Contract c, LocalDate day, @Nullable Integer version) {
        var tariffs = contracts.tariffs(c.code());
        var shown = tariffs.stream()
                .filter(t -> version == null ? holds(t, today()) : t.version() == version)
                .findFirst()
                .orElse(tariffs.isEmpty() ? null : tariffs.get(tariffs.size() - 1));
        model.addAttribute("c", c);
        model.addAttribute("day", day);
        model.addAttribute("today", today());
        model.addAttribute("mayWrite", desk.mayWrite(person, c.owner()));
        model.addAttribute("tariffs", tariffs);
        model.addAttribute("tariff", shown);
        model.addAttribute(
                "previous",
                shown == null
                        ? null
                        : tariffs.stream()
                                .filter(t -> t.version() == shown.version() - 1)
                                .findFirst()
                                .orElse(null));
        model.addAttribute("cap", c.monthlyFee().times(c.capShare()));
        model.addAttribute(
                "capPercent",
                c.capShare()
                        .multiply(BigDecimal.valueOf(100))
                        .stripTrailingZeros()
                        .toPlainString());
        var lines = lines(c, day);
        model.addAttribute("places", lines);
        model.addAttribute("roadsHere", lines.stream().filter(PlaceLine::road).count());
        model.addAttribute("gaps", gaps(c, day));
        model.addAttribute("story", desk.story(c));
        model.addAttribute("items", catalog.items(clock.instant()));
        model.addAttribute("roads", places.roads());
        model.addAttribute("grids", places.grids());
    }

    Tariff lastTariff(Contract c) {
        var all = contracts.tariffs(c.code());
        return all.isEmpty()
                ? new Tariff(c.code(), 0, c.from(), null, contracts.defaultClauses())
                : all.get(all.size() - 1);
    }

    void refuse(DomainException refusal, Model model, HttpServletResponse response) {
        if (refusal.kind() != DomainException.Kind.INVALID && refusal.kind() != DomainException.Kind.CONFLICT) {
            throw refusal;
        }
        response.setStatus(refusal.status());
        model.addAttribute("errors", sentences(refusal));
        model.addAttribute(
                "wrong",
                refusal.errors().stream().map(DomainException.FieldError::field).toList());
    }

    List<String> sentences(DomainException refusal) {
        return refusal.errors().isEmpty()
                ? List.of(texts.error(refusal.code(), refusal.args()))
                : refusal.errors().stream()
                        .map(e -> place(e.field()) + texts.error(e.code(), e.args()))
                        .toList();
    }

    /** {@code rows[12].道路} is a row of a file, {@code D01.first} a clause. */
    private static String place(String field) {
        var row = field.replaceFirst("^rows\\[(\\d+)\\]\\.(.*)$", "第 $1 行 $2：");
        return row.equals(field)
                ? (field.matches("[A-Z]\\d\\d[a-z]?\\..*") ? field.substring(0, field.indexOf('.')) + "：" : "")
                : row;
    }

    private static boolean holds(Tariff t, LocalDate day) {
        return !day.isBefore(t.from()) && (t.to() == null || day.isBefore(t.to()));
    }

    private List<PlaceLine> lines(Contract c, LocalDate day) {
        var byPlace = new LinkedHashMap<String, List<Area>>();
        contracts.areas(c.code()).stream()
                .filter(a -> !day.isBefore(a.from()) && (a.to() == null || day.isBefore(a.to())))
                .forEach(a -> byPlace.computeIfAbsent(key(a), k -> new java.util.ArrayList<>())
                        .add(a));
        return byPlace.values().stream().map(this::line).toList();
    }

    private static String key(Area a) {
        return a.road() + "|" + a.grid();
    }

    private PlaceLine line(List<Area> areas) {
        var first = areas.get(0);
        var road = first.road();
        var grid = first.grid();
        var name = road != null
                ? places.road(road).map(Places.Road::name).orElse(road)
                : places.grid(String.valueOf(grid)).map(Places.Grid::name).orElse(String.valueOf(grid));
        var rows = areas.stream()
                .map(a -> new AreaLine(a, itemName(a.item()), a.from(), a.to() == null ? null : a.to().minusDays(1)))
                .toList();
        return new PlaceLine(
                name,
                road != null ? road : String.valueOf(grid),
                road != null,
                rows.stream().map(AreaLine::itemName).collect(Collectors.joining("、")),
                rows);
    }

    /** Item name to the roads nobody answers for. */
    private Map<String, String> gaps(Contract c, LocalDate day) {
        var grouped = new LinkedHashMap<String, String>();
        desk.gaps(c, day).forEach(g -> grouped.merge(g.itemName(), g.roadName(), (a, b) -> a + "、" + b));
        return grouped;
    }

    private String itemName(String code) {
        return catalog.item(code, clock.instant()).map(Catalog.Item::shortName).orElse(code);
    }
}
