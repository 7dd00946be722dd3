package cn.bense.organization.web;

import cn.bense.organization.Passwords;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 忘记密码: asks the security administrator; the answer is the same for every name. */
@Controller
@RequestMapping("/login/forgot")
class ForgotPages {

    private final Passwords passwords;
    private final Texts texts;

    ForgotPages(Passwords passwords, Texts texts) {
        this.passwords = passwords;
        this.texts = texts;
    }

    @GetMapping
    String show() {
        return "organization/forgot";
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String username,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("username", username.strip());
        if (username.isBlank()) {
            response.setStatus(422);
            model.addAttribute("error", texts.text("organization.forgot.name"));
            return "organization/forgot";
        }
        try {
            passwords.forgotten(username, request.getRemoteAddr());
            model.addAttribute("sent", true);
        } catch (DomainException refusal) {
            response.setStatus(refusal.status());
            model.addAttribute("error", texts.error(refusal.code(), refusal.args()));
        }
        return "organization/forgot";
    }
}
