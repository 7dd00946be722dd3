package cn.bense.organization.web;

import cn.bense.organization.Setup;
import cn.bense.shared.DomainException;
import cn.bense.web.SetupState;
import cn.bense.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of the first start; afterwards it leads to the sign-in page. */
@Controller
@RequestMapping("/setup")
class SetupPages {

    private static final String DONE = "redirect:/login";

    private final Setup setup;
    private final SetupState state;
    private final Texts texts;

    SetupPages(Setup setup, SetupState state, Texts texts) {
        this.setup = setup;
        this.state = state;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("setupForm", SetupForm.EMPTY);
        return state.needsSetup() ? "organization/setup" : DONE;
    }

    @PostMapping
    String create(
            @ModelAttribute("setupForm") SetupForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!form.isRepeated()) {
            errors.rejectValue("repeat", "password-repeat", texts.text("error.password-repeat"));
        } else {
            attempt(form, errors, request.getRemoteAddr());
        }
        if (!state.needsSetup()) {
            return DONE;
        }
        response.setStatus(422);
        return "organization/setup";
    }

    private void attempt(SetupForm form, BindingResult errors, String address) {
        try {
            setup.createAdministrator(form.givenCode(), form.account(), form.person(), form.fresh(), address);
        } catch (DomainException refusal) {
            texts.reject(refusal, errors);
        }
    }
}
