package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestDecision;
import cn.bense.cases.RequestDesk;
import cn.bense.cases.RequestDesk.Decided;
import cn.bense.cases.RequestSettings;
import cn.bense.cases.RequestView;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests that wait, and the decision of one: the outcomes computed beforehand stand beside it (ui/22b). */
@Controller
class RequestPages {

    private final CaseBook book;
    private final RequestBook requests;
    private final RequestDesk desk;
    private final DecisionPage page;
    private final CaseActs acts;
    private final RequestSettings settings;
    private final Texts texts;

    RequestPages(
            CaseBook book,
            RequestBook requests,
            RequestDesk desk,
            DecisionPage page,
            CaseActs acts,
            RequestSettings settings,
            Texts texts) {
        this.book = book;
        this.requests = requests;
        this.desk = desk;
        this.page = page;
        this.acts = acts;
        this.settings = settings;
        this.texts = texts;
    }

    /** What the form of a decision sends. */
    record DecisionForm(
            @Nullable RequestDecision result,
            @Nullable String until,
            @Nullable String performer,
            @Nullable String reason,
            @Nullable Boolean shirking,
            @Nullable Integer version) {

        static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null, null);

        public RequestDecision resultOr() {
            return result == null || result == RequestDecision.LAPSED ? RequestDecision.GRANT : result;
        }

        Decided toDecided() {
            var named = performer == null || performer.isBlank() ? null : performer.strip();
            return new Decided(resultOr(), RequestForm.instant(until), named, reason, Boolean.TRUE.equals(shirking));
        }
    }

    @GetMapping("/requests")
    ModelAndView list(Person person) {
        var view = new ModelAndView("cases/requests");
        var mine = requests.mine(person);
        var mineKeys = mine.stream().map(RequestView::number).toList();
        view.addObject("mine", mine);
        view.addObject(
                "others",
                requests.waiting(person).stream()
                        .filter(r -> !mineKeys.contains(r.number()))
                        .toList());
        view.addObject("shares", requests.shares(person, settings.window()));
        view.addObject("days", settings.window());
        return view;
    }

    @GetMapping("/requests/{number}")
    ModelAndView one(@PathVariable String number, Person person) {
        return page.of(person, number, DecisionForm.EMPTY, null);
    }

    /** The table of outcomes alone, for another date. */
    @GetMapping("/requests/{number}/outcomes")
    ModelAndView outcomes(
            @PathVariable String number, @RequestParam(required = false) @Nullable String until, Person person) {
        var view = new ModelAndView("cases/decide :: outcomes");
        view.addObject("adjusts", null); // only dates are tried out
        view.addObject("outcomes", requests.outcomes(person, number, RequestForm.instant(until)));
        return view;
    }

    @PostMapping("/requests/{number}")
    ModelAndView decide(
            @PathVariable String number, @ModelAttribute DecisionForm form, Person person, RedirectAttributes flash) {
        var next = next(person, number);
        try {
            acts.run(person, number, form.version(), n -> desk.decide(person, n, form.toDecided()));
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.NOT_FOUND) {
                throw refused;
            }
            return page.of(person, number, form, refused);
        }
        flash.addFlashAttribute(
                "toast", Toast.ok(number + " " + texts.text("cases.request.decided." + form.resultOr())));
        return new ModelAndView("redirect:/requests" + (next == null ? "" : "/" + next));
    }

    private @Nullable String next(Person person, String number) {
        List<RequestView> mine = requests.mine(person);
        return mine.stream()
                .map(RequestView::number)
                .filter(n -> !n.equals(number))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/cases/{number}/resume")
    String resume(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer version,
            Person person,
            RedirectAttributes flash) {
        acts.run(person, number, version, n -> desk.resume(person, n));
        flash.addFlashAttribute("toast", Toast.ok(texts.text("cases.request.resumed")));
        return "redirect:/cases/" + book.find(person, number).number();
    }
}
