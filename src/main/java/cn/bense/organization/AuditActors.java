package cn.bense.organization;

import cn.bense.audit.Actors;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names for the auditor's log. */
@Component
class AuditActors implements Actors {

    private final Staff staff;

    AuditActors(Staff staff) {
        this.staff = staff;
    }

    @Override
    public String nameOf(String username) {
        return staff.find(username).map(p -> p.name() + " · " + p.unitName()).orElseGet(() -> staff.nameOf(username));
    }

    @Override
    public List<String> named(String text) {
        return staff.all().stream()
                .filter(p -> p.username().equals(text) || p.name().equals(text))
                .map(Person::username)
                .toList();
    }
}
