package cn.bense.cases;

import cn.bense.organization.Person;
import java.util.List;

/** The deductions of a case in its API answer; the room above fills this (architecture.md, slots). */
public interface CaseDeductions {

    record Ref(String number, String clause, String state) {}

    List<Ref> of(Person person, String caseNumber);
}
