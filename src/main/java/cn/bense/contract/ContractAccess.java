package cn.bense.contract;

import cn.bense.contract.Contracts.Contract;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.DomainException;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who may see which contract; pages and the API ask here, so they never differ. */
@Service
public class ContractAccess {

    private static final Post[] ALL = {
        Post.SUPERVISOR, Post.FINANCE, Post.FINANCE_RECHECK, Post.DEPUTY, Post.DIRECTOR, Post.ADMIN, Post.AUDITOR
    };

    private final Contracts contracts;
    private final Staff staff;

    ContractAccess(Contracts contracts, Staff staff) {
        this.contracts = contracts;
        this.staff = staff;
    }

    /** A company sees its own contracts, a contract owner those of the own unit, leaders and finance all. */
    public List<Contract> visibleTo(Person person) {
        mayRead(person);
        return contracts.contracts().stream().filter(c -> sees(person, c)).toList();
    }

    /** 404 {@code contract-not-found} when there is none or it is another party's; 403 without a post for contracts. */
    public Contract visible(String code, Person person) {
        mayRead(person);
        return contracts
                .contract(code)
                .filter(c -> sees(person, c))
                .orElseThrow(() -> DomainException.notFound("contract-not-found", code));
    }

    /** Companies that can be given work: all for the bureau's staff, for a company itself only. */
    public List<Unit> contractors(Person person) {
        return staff.units().stream()
                .filter(Unit::isCompany)
                .filter(u -> !person.ofCompany() || u.code().equals(person.unit()))
                .toList();
    }

    private static void mayRead(Person person) {
        if (!isParty(person) && !person.holdsAny(ALL)) {
            throw DomainException.forbidden("contract-forbidden");
        }
    }

    /** Belongs to one side of contracts: the others' do not exist for them. */
    private static boolean isParty(Person person) {
        return person.ofCompany() || (person.holdsAny(Post.OWNER, Post.OWNER_REVIEWER) && !person.holdsAny(ALL));
    }

    private static boolean sees(Person person, Contract contract) {
        if (person.ofCompany()) {
            return contract.contractor().equals(person.unit());
        }
        return person.holdsAny(ALL)
                || (person.holdsAny(Post.OWNER, Post.OWNER_REVIEWER)
                        && contract.owner().equals(person.unit()));
    }
}
