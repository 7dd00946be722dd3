package cn.bense.cases.model;

import cn.bense.cases.Channel;
import cn.bense.contract.Contracts;
import cn.bense.contract.Contracts.Responsible;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose a case is: area x item x contract x date at the finding instant; unambiguous when exactly one answers. */
@Component
public class DispatchPolicy {

    private final Contracts contracts;
    private final Staff staff;

    DispatchPolicy(Contracts contracts, Staff staff) {
        this.contracts = contracts;
        this.staff = staff;
    }

    public List<Responsible> responsible(CaseFile file) {
        return contracts.responsible(
                file.finding().item(),
                file.site().road(),
                file.site().grid(),
                file.finding().foundAt());
    }

    /**
     * The one who answers for it; for a part of a split case the one it is meant for. A contractor's own report waits for a person: its own crews could not put it right (5.7,
     * Separation).
     */
    public Optional<Responsible> only(CaseFile file) {
        var meant = file.finding().intendedPerformer();
        if (meant != null) {
            return Optional.of(chosen(file, meant));
        }
        var all = responsible(file);
        return all.size() == 1 && file.finding().channel() != Channel.CONTRACTOR
                ? Optional.of(all.get(0))
                : Optional.empty();
    }

    /**
     * A performer chosen by a person: with its contract when it answers for the place, else without one.
     *
     * @throws DomainException 422 {@code performer-unknown}
     */
    public Responsible chosen(CaseFile file, String performer) {
        return responsible(file).stream()
                .filter(r -> r.unit().equals(performer))
                .findFirst()
                .orElseGet(() -> byHand(file, performer));
    }

    private Responsible byHand(CaseFile file, String performer) {
        var unit = staff.unit(performer)
                .filter(DispatchPolicy::mayPerform)
                .orElseThrow(() -> DomainException.invalidField("performer", "performer-unknown", performer));
        var contract = contracts.contracts().stream()
                .filter(c -> c.contractor().equals(performer) && inForce(c, file))
                .filter(c -> contracts.areas(c.code()).stream()
                        .anyMatch(a -> a.item().equals(file.finding().item())))
                .findFirst();
        return new Responsible(
                unit.code(),
                unit.name(),
                contract.map(Contracts.Contract::code).orElse(null),
                contract.map(Contracts.Contract::owner).orElse(unit.code()),
                "人工指定");
    }

    private static boolean inForce(Contracts.Contract contract, CaseFile file) {
        var day = file.finding().foundAt().atZone(Zone.SHANGHAI).toLocalDate();
        var to = contract.to();
        return !day.isBefore(contract.from()) && (to == null || day.isBefore(to));
    }

    /** Whether there is such a unit and it may be given cases. */
    public boolean performs(String unit) {
        return staff.unit(unit).filter(DispatchPolicy::mayPerform).isPresent();
    }

    public static boolean mayPerform(Unit unit) {
        return unit.kind() != Unit.Kind.OFFICE;
    }
}
