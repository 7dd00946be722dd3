package cn.bense.contract;

import static cn.bense.shared.DomainException.invalidField;

import cn.bense.catalog.Catalog;
import cn.bense.organization.Places;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.DomainException;
import cn.bense.shared.Remembered;
import cn.bense.shared.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of contracts, kept in memory: it is asked at every report and written a few times a year. */
@Service
class RegisteredContracts implements Contracts {

    private final Remembered<Register> register;
    private final RegisterWriter writer;
    private final Responsibility responsibility;
    private final Catalog catalog;
    private final Places places;
    private final Staff staff;
    private final Clock clock;

    RegisteredContracts(
            RegisterTables tables,
            RegisterWriter writer,
            Responsibility responsibility,
            Catalog catalog,
            Places places,
            Staff staff,
            Clock clock) {
        this.register = new Remembered<>(Duration.ofSeconds(30), tables::load);
        this.writer = writer;
        this.responsibility = responsibility;
        this.catalog = catalog;
        this.places = places;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public List<Responsible> responsible(String item, @Nullable String road, @Nullable String grid, Instant at) {
        return responsibility.of(register.get(), item, road, grid, at);
    }

    @Override
    public List<Contract> contracts() {
        return register.get().contracts();
    }

    @Override
    public Optional<Contract> contract(String code) {
        return register.get().contract(code);
    }

    @Override
    public Optional<Tariff> tariff(String contract, Instant at) {
        return register.get().tariff(contract, day(at));
    }

    @Override
    public List<Tariff> tariffs(String contract) {
        return register.get().tariffs(contract);
    }

    @Override
    public List<Area> areas(String contract) {
        return register.get().areas(contract);
    }

    @Override
    public List<Clause> defaultClauses() {
        return register.get().defaultClauses();
    }

    @Override
    @Transactional
    public void addContract(Contract contract) {
        ContractRules.check(contract);
        if (contract(contract.code()).isPresent()) {
            throw DomainException.conflict("contract-exists", contract.code());
        }
        if (staff.unit(contract.contractor()).filter(Unit::isCompany).isEmpty()) {
            throw invalidField("contractor", "contractor-unknown", contract.contractor());
        }
        if (staff.unit(contract.owner()).filter(u -> !u.isCompany()).isEmpty()) {
            throw invalidField("owner", "owner-unknown", contract.owner());
        }
        register.forget();
        writer.insert(contract);
    }

    @Override
    @Transactional
    public void addArea(Area area) {
        checkPlace(area);
        writer.lockAll();
        register.forget();
        known(area.contract());
        ContractRules.overlapped(register.get(), area).ifPresent(other -> {
            throw DomainException.invalid("area-overlap", other.code(), other.contractorName());
        });
        writer.insert(area);
    }

    @Override
    @Transactional
    public void endArea(Area area, LocalDate to) {
        writer.lockAll();
        register.forget();
        if (!register.get().areas(area.contract()).contains(area)) {
            throw DomainException.notFound("area-not-found");
        }
        var today = day(clock.instant());
        if (!to.isAfter(area.from()) || to.isBefore(today) || (area.to() != null && to.isAfter(area.to()))) {
            throw invalidField("to", "area-end", to, today);
        }
        writer.endArea(area, to);
    }

    @Override
    @Transactional
    public void addTariff(Tariff tariff) {
        writer.lock(tariff.contract());
        register.forget();
        var earlier = register.get().tariffs(tariff.contract());
        ContractRules.check(tariff, known(tariff.contract()), earlier, day(clock.instant()));
        earlier.stream()
                .filter(t -> t.to() == null)
                .forEach(t -> writer.endTariff(t.contract(), t.version(), tariff.from()));
        writer.insert(tariff);
    }

    private void checkPlace(Area area) {
        if (new Span(area.from(), area.to()).isReversed()) {
            throw invalidField("to", "area-dates");
        }
        if (area.road() == null && area.grid() == null) {
            throw invalidField("road", "area-place");
        }
        if (catalog.item(area.item(), clock.instant()).isEmpty()) {
            throw invalidField("item", "item-unknown", area.item());
        }
        if (area.road() != null && places.road(area.road()).isEmpty()) {
            throw invalidField("road", "area-road-unknown", area.road());
        }
        if (area.grid() != null && places.grid(area.grid()).isEmpty()) {
            throw invalidField("grid", "area-grid-unknown", area.grid());
        }
    }

    private Contract known(String code) {
        return contract(code).orElseThrow(() -> DomainException.notFound("contract-not-found", code));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Zone.SHANGHAI).toLocalDate();
    }
}
