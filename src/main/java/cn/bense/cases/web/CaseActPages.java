package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.FilingDesk.Verification;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.Toast;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acts of the case page and of the rows of lists; each returns where it was given (ui/02, ui/04). */
@Controller
@RequestMapping("/cases/{number}")
class CaseActPages {

    private final CaseBook book;
    private final DispatchDesk dispatch;
    private final FilingDesk filing;
    private final CaseActAnswers answers;

    CaseActPages(CaseBook book, DispatchDesk dispatch, FilingDesk filing, CaseActAnswers answers) {
        this.book = book;
        this.dispatch = dispatch;
        this.filing = filing;
        this.answers = answers;
    }

    @PostMapping("/dispatch")
    ModelAndView dispatch(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            if (form.performerOr().isEmpty()) {
                throw DomainException.invalidField("performer", "performer-required");
            }
            dispatch.dispatch(person, n, form.performerOr());
            flash.addFlashAttribute("toast", dispatched(person, n, form));
        });
    }

    private Toast dispatched(Person person, String number, CaseActForm form) {
        var given = book.find(person, number);
        var back = Back.own(form.back());
        var undo = "/cases/" + number + "/recall"
                + (back == null ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        var seconds = (int) book.recallWindow().toSeconds();
        return Toast.ok("%s 已派给%s".formatted(number, given.performerName())).undoable(undo, "撤回", seconds);
    }

    @PostMapping("/recall")
    ModelAndView recall(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            dispatch.recall(person, n);
            flash.addFlashAttribute("toast", Toast.ok(n + " 已撤回派遣"));
        });
    }

    @PostMapping("/acknowledge")
    ModelAndView acknowledge(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            dispatch.acknowledge(person, n);
            flash.addFlashAttribute("toast", Toast.ok(n + " 已接单"));
        });
    }

    @PostMapping("/remind")
    ModelAndView remind(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            dispatch.remind(person, n);
            flash.addFlashAttribute(
                    "toast", Toast.ok("已催办" + book.find(person, n).performerName()));
        });
    }

    @PostMapping("/rule")
    ModelAndView rule(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            dispatch.rule(person, n, form.performerOr(), form.reasonOr());
            flash.addFlashAttribute("toast", Toast.ok(n + " 已裁定"));
        });
    }

    @PostMapping("/verify")
    ModelAndView verify(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            var outcome = form.outcome() == null ? Verification.Outcome.FILE : form.outcome();
            filing.verify(person, n, new Verification(outcome, form.typedReason(), form.intoOr()));
            flash.addFlashAttribute(
                    "toast",
                    Toast.ok(n
                            + switch (outcome) {
                                case FILE -> " 已受理立案";
                                case REJECT -> " 不予受理";
                                case MERGE -> " 已并入 " + form.intoOr();
                                case SEND -> " 已派人核实";
                            }));
        });
    }

    @PostMapping("/merge")
    ModelAndView merge(
            @PathVariable String number, @ModelAttribute CaseActForm form, Person person, RedirectAttributes flash) {
        return answers.act(number, form, person, n -> {
            if (form.intoOr().isEmpty()) {
                throw DomainException.invalidField("into", "merge-target-required");
            }
            filing.merge(person, n, form.intoOr());
            flash.addFlashAttribute("toast", Toast.ok(n + " 已并入 " + form.intoOr()));
        });
    }
}
