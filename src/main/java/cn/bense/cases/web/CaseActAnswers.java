package cn.bense.cases.web;

import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Runs an act of the case page and says where to go then. */
@Component
class CaseActAnswers {

    private final CaseActs acts;
    private final CaseDetail detail;

    CaseActAnswers(CaseActs acts, CaseDetail detail) {
        this.acts = acts;
        this.detail = detail;
    }

    /** An act given in a list is refused there (page or notice by the web room); on the case page the page comes back. */
    ModelAndView act(String number, CaseActForm form, Person person, Consumer<String> act) {
        var back = Back.own(form.back());
        try {
            acts.run(person, number, form.version(), act);
        } catch (DomainException refused) {
            if (back != null || refused.kind() == DomainException.Kind.NOT_FOUND) {
                throw refused;
            }
            return detail.refused(person, number, refused, form);
        }
        return new ModelAndView("redirect:" + (back == null ? "/cases/" + number : back));
    }
}
