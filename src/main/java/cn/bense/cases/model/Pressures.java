package cn.bense.cases.model;

import cn.bense.cases.CaseView.Pressure;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import org.springframework.stereotype.Component;

/** What presses on a case, as a person may see it. */
@Component
class Pressures {

    private final Staff staff;

    Pressures(Staff staff) {
        this.staff = staff;
    }

    /** A company sees what it must answer, not who wants the case void. */
    Pressure of(Person person, CaseFile file) {
        var s = file.course().supervision();
        var asker = person.ofCompany() ? null : s.voidAskedBy();
        return new Pressure(
                s.level(),
                s.open() ? s.text() : null,
                s.open() ? s.orderedAt() : null,
                s.answerDueAt(),
                asker == null ? null : staff.nameOf(asker),
                asker == null ? null : s.voidReason(),
                file.course().reopenCount(),
                file.finding().selfHandled());
    }
}
