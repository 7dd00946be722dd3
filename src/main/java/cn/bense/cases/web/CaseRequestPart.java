package cn.bense.cases.web;

import cn.bense.cases.CaseView;
import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestView;
import cn.bense.organization.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The requests of a case beside its clock: what waits, what stands, what was decided. */
@Component
class CaseRequestPart {

    private final RequestBook requests;

    CaseRequestPart(RequestBook requests) {
        this.requests = requests;
    }

    void fill(ModelAndView page, Person person, CaseView c) {
        var all = requests.of(person, c.number());
        page.addObject("requests", all);
        page.addObject("waiting", find(all, true));
        page.addObject("standing", find(all, false));
    }

    private static @Nullable RequestView find(List<RequestView> all, boolean open) {
        return all.stream()
                .filter(r -> open ? r.open() : r.standing())
                .findFirst()
                .orElse(null);
    }
}
