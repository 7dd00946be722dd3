package cn.bense.cases.web;

import cn.bense.organization.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One case on a page (ui/04). */
@Controller
class CasePages {

    private final CaseDetail detail;

    CasePages(CaseDetail detail) {
        this.detail = detail;
    }

    @GetMapping("/cases/{number}")
    ModelAndView one(@PathVariable String number, @RequestParam(required = false) @Nullable String tab, Person person) {
        return detail.page(person, number, tab);
    }
}
