package cn.bense.cases.web;

import cn.bense.cases.ReporterDesk;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a citizen's number on the case page, once: it stands in this answer and nowhere else. */
@Controller
class ReporterPages {

    private final ReporterDesk reporters;
    private final CaseDetail detail;

    ReporterPages(ReporterDesk reporters, CaseDetail detail) {
        this.reporters = reporters;
        this.detail = detail;
    }

    @PostMapping("/cases/{number}/reporter/reveal")
    ModelAndView reveal(
            @PathVariable String number, @RequestParam(required = false) @Nullable String reason, Person person) {
        try {
            var all = reporters.reveal(person, number, reason);
            return detail.page(person, number, null).addObject("revealed", all);
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.INVALID) {
                throw refused;
            }
            return detail.refused(person, number, refused, CaseActForm.EMPTY);
        }
    }
}
