package cn.bense.organization.web;

import cn.bense.organization.Passwords;
import cn.bense.organization.Passwords.Kept;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.OpenSessions;
import cn.bense.web.OpenSessions.Duty;
import cn.bense.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** What comes before everything else after signing in: a password of one's own, then the second factor. */
@Controller
@RequestMapping("/me/first")
class FirstPages {

    private static final String HERE = "redirect:/me/first";

    private final Passwords passwords;
    private final FactorSetUp factors;
    private final Texts texts;

    FirstPages(Passwords passwords, FactorSetUp factors, Texts texts) {
        this.passwords = passwords;
        this.factors = factors;
        this.texts = texts;
    }

    @ModelAttribute("me")
    Person me(Person person) {
        return person;
    }

    @GetMapping
    String show(
            Person person,
            @RequestAttribute(name = OpenSessions.DUTY, required = false) @Nullable Duty duty,
            HttpSession session,
            Model model) {
        if (duty == Duty.PASSWORD) {
            model.addAttribute("passwordForm", PasswordForm.EMPTY);
            return "organization/first";
        }
        return duty == Duty.SECOND_FACTOR ? factors.show(person, session, model, "/me/first/factor") : "redirect:/";
    }

    @PostMapping("/password")
    String changePassword(
            Person person,
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult errors,
            @RequestAttribute(name = OpenSessions.DUTY, required = false) @Nullable Duty duty,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (duty != Duty.PASSWORD) {
            return HERE;
        }
        if (form.isRepeated(errors, texts.text("error.password-repeat"))) {
            try {
                var kept = new Kept(SessionKey.of(request), true);
                passwords.change(person, form.old(), form.fresh(), request.getRemoteAddr(), kept);
                return HERE;
            } catch (DomainException refusal) {
                texts.reject(refusal, errors);
            }
        }
        response.setStatus(422);
        return "organization/first";
    }

    @PostMapping("/factor")
    String setUpFactor(
            Person person,
            @ModelAttribute(FactorSetUp.FORM) FactorForm form,
            BindingResult errors,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        return factors.take(person, form, errors, session, model, response, "/me/first/factor");
    }
}
