package cn.bense.web.layout;

import cn.bense.web.DemoAccounts;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The sign-in page; the posted form is taken by the filter chain. */
@Controller
class LoginPages {

    private final ObjectProvider<DemoAccounts> demo;

    LoginPages(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String out,
            @SessionAttribute(name = SignInRefusal.SESSION_KEY, required = false) @Nullable SignInRefusal refusal,
            HttpSession session,
            Model model) {
        if (Navs.signedIn() != null) {
            return "redirect:/";
        }
        session.removeAttribute(SignInRefusal.SESSION_KEY);
        model.addAttribute("refusal", refusal);
        model.addAttribute("expired", expired != null);
        model.addAttribute("out", out != null);
        demo.ifAvailable(accounts -> model.addAttribute("demo", accounts));
        return "web/login";
    }
}
