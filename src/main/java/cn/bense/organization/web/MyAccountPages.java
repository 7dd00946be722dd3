package cn.bense.organization.web;

import cn.bense.organization.Person;
import cn.bense.organization.SecondFactors;
import cn.bense.organization.Sessions;
import cn.bense.shared.DomainException;
import cn.bense.web.OneTimeCode;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The parts of 我的 about where one is signed in and the second factor. */
@Controller
@RequestMapping("/me")
class MyAccountPages {

    private static final String SESSIONS = "redirect:/me#sessions";
    private static final String FACTOR = "/me/factor";

    private final Sessions sessions;
    private final SecondFactors factors;
    private final FactorSetUp setUp;
    private final Texts texts;

    MyAccountPages(Sessions sessions, SecondFactors factors, FactorSetUp setUp, Texts texts) {
        this.sessions = sessions;
        this.factors = factors;
        this.setUp = setUp;
        this.texts = texts;
    }

    @PostMapping("/sessions/{id}/end")
    String end(Person person, @PathVariable long id, RedirectAttributes redirect) {
        sessions.end(person, id);
        redirect.addFlashAttribute("toast", Toast.ok(texts.text("organization.me.session-ended")));
        return SESSIONS;
    }

    @PostMapping("/sessions/end-others")
    String endOthers(
            Person person,
            @RequestParam(defaultValue = "false") boolean tokens,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        sessions.endOthers(person, SessionKey.of(request), tokens);
        redirect.addFlashAttribute("toast", Toast.ok(texts.text("organization.me.signed-out-elsewhere")));
        return SESSIONS;
    }

    @GetMapping("/factor")
    String factor(Person person, HttpSession session, Model model) {
        return setUp.show(person, session, model, FACTOR);
    }

    @PostMapping("/factor")
    String setUpFactor(
            Person person,
            @ModelAttribute(FactorSetUp.FORM) FactorForm form,
            BindingResult errors,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        return setUp.take(person, form, errors, session, model, response, FACTOR);
    }

    @PostMapping("/factor/recovery")
    String renewRecoveryCodes(Person person, OneTimeCode code, Model model, RedirectAttributes redirect) {
        try {
            model.addAttribute("codes", factors.renewRecoveryCodes(person, code.digits()));
            return "organization/recovery";
        } catch (DomainException refusal) {
            redirect.addFlashAttribute("toast", Toast.bad(texts.error(refusal.code(), refusal.args())));
            return "redirect:/me#factor";
        }
    }
}
