package cn.bense.contract;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.catalog.Catalog;
import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing the register of contracts: the owner its own, the system administrator all. Nothing that has been in force
 * is changed; each write says why and leaves an audit row on the contract.
 */
@Service
public class ContractDesk {

    private static final int REASON_MAX = 200;

    /** A road on which nobody answers for an item that the contract is about. */
    public record Gap(String item, String itemName, String road, String roadName) {}

    private final Contracts contracts;
    private final ContractAccess access;
    private final Catalog catalog;
    private final Places places;
    private final RuleWords words;
    private final ObjectProvider<TariffImpact> impacts;
    private final AuditTrail audit;

    ContractDesk(
            Contracts contracts,
            ContractAccess access,
            Catalog catalog,
            Places places,
            RuleWords words,
            ObjectProvider<TariffImpact> impacts,
            AuditTrail audit) {
        this.contracts = contracts;
        this.access = access;
        this.catalog = catalog;
        this.places = places;
        this.words = words;
        this.impacts = impacts;
        this.audit = audit;
    }

    /** Whether the person maintains contracts of this owner. */
    public boolean mayWrite(Person person, String owner) {
        return person.holds(Post.ADMIN) || (person.holds(Post.OWNER) && person.isOf(owner));
    }

    /**
     * Enters a contract with the default tariff as version 1. 403 {@code contract-write}; 409 {@code contract-exists};
     * 422 as {@link Contracts#addContract}, {@code reason-length}.
     */
    @Transactional
    public void add(Contract contract, String reason, Person by) {
        refuseReader(contract.owner(), by);
        checkReason(reason);
        contracts.addContract(contract);
        contracts.addTariff(new Tariff(contract.code(), 1, contract.from(), contract.to(), contracts.defaultClauses()));
        var stored = contracts.contract(contract.code()).orElseThrow();
        tell(stored.code(), "CONTRACT_ADDED", words.added(stored, reason.strip()), by);
    }

    /**
     * Adds places the contract answers for, all or none; those that stand there already are passed over.
     *
     * @return how many were added
     */
    @Transactional
    public int addAreas(String code, List<Area> areas, String reason, Person by) {
        var contract = writable(code, by);
        checkReason(reason);
        var standing = contracts.areas(code);
        int added = 0;
        for (var area : areas) {
            if (!standing.contains(area)) {
                contracts.addArea(area);
                tell(contract.code(), "AREA_ADDED", words.area(area, reason.strip()), by);
                added++;
            }
        }
        return added;
    }

    /** Ends an area on a day, the first on which it no longer holds; 404 {@code area-not-found}, 422 {@code area-end}. */
    @Transactional
    public void endArea(Area area, LocalDate to, String reason, Person by) {
        writable(area.contract(), by);
        checkReason(reason);
        contracts.endArea(area, to);
        tell(area.contract(), "AREA_ENDED", words.areaEnded(area, to, reason.strip()), by);
    }

    /** Publishes the next tariff version; refusals of {@link Contracts#addTariff}. */
    @Transactional
    public void publish(Tariff tariff, String reason, Person by) {
        writable(tariff.contract(), by);
        checkReason(reason);
        var before = last(tariff.contract());
        contracts.addTariff(tariff);
        tell(tariff.contract(), "TARIFF_PUBLISHED", words.tariff(before.orElse(null), tariff, reason.strip()), by);
    }

    /** What another version would change, and what it would have made of the last 30 days; nothing is saved. */
    public List<String> preview(Tariff wanted, Person by) {
        access.visible(wanted.contract(), by);
        return last(wanted.contract())
                .map(before -> {
                    var lines = new ArrayList<>(words.differences(before, wanted));
                    if (!lines.isEmpty()) {
                        impacts.forEach(impact -> lines.addAll(impact.ofTariff(before, wanted)));
                    }
                    return List.copyOf(lines);
                })
                .orElse(List.of());
    }

    /** Roads on which nobody answers on a day for an item of the contract, neither a contract nor a department. */
    public List<Gap> gaps(Contract contract, LocalDate day) {
        var at = day.atTime(12, 0).atZone(cn.bense.shared.Zone.SHANGHAI).toInstant();
        var items = contracts.areas(contract.code()).stream()
                .map(Area::item)
                .distinct()
                .flatMap(code -> catalog.item(code, at).stream())
                .toList();
        return items.stream()
                .flatMap(item -> places.roads().stream()
                        .filter(road -> contracts
                                .responsible(item.code(), road.code(), null, at)
                                .isEmpty())
                        .map(road -> new Gap(item.code(), item.shortName(), road.code(), road.name())))
                .toList();
    }

    /** The story of a contract: who wrote what and why, the newest first. */
    public List<cn.bense.audit.AuditEvent> story(Contract contract) {
        var events = new ArrayList<>(audit.of(subject(contract.code())));
        java.util.Collections.reverse(events);
        return events;
    }

    private Optional<Tariff> last(String contract) {
        var all = contracts.tariffs(contract);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Tenancy first: another party's contract is 404, one's own that one may only read 403. */
    private Contract writable(String code, Person by) {
        var contract = access.visible(code, by);
        refuseReader(contract.owner(), by);
        return contract;
    }

    private void refuseReader(String owner, Person by) {
        if (!mayWrite(by, owner)) {
            throw DomainException.forbidden("contract-write");
        }
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw DomainException.invalidField("reason", "reason-length", REASON_MAX);
        }
    }

    private static SubjectRef subject(String contract) {
        return new SubjectRef("contract", contract);
    }

    private void tell(String contract, String type, String sentence, Person by) {
        audit.append(subject(contract), new AuditEntry(by.username(), type, null, null, sentence));
    }
}
