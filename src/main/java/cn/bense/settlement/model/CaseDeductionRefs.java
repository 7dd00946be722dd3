package cn.bense.settlement.model;

import cn.bense.cases.CaseDeductions;
import cn.bense.organization.Person;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the deductions into a case's API answer. */
@Component
class CaseDeductionRefs implements CaseDeductions {

    private final DeductionRows rows;
    private final DeductionRights rights;

    CaseDeductionRefs(DeductionRows rows, DeductionRights rights) {
        this.rows = rows;
        this.rights = rights;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ref> of(Person person, String caseNumber) {
        return rows.findByCaseNumberOrderById(caseNumber).stream()
                .filter(d -> rights.maySee(person, d))
                .map(d -> new Ref(d.number(), d.charge().clause(), d.state().name()))
                .toList();
    }
}
