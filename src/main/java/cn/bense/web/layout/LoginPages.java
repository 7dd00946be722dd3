package cn.bense.web.layout;

import cn.bense.web.DemoAccounts;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The sign-in page, its second step for a one-time code; the posted form is taken by the filter chain. */
@Controller
@RequestMapping("/login")
class LoginPages {

    private final ObjectProvider<DemoAccounts> demo;

    LoginPages(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    @GetMapping
    String login(
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String again,
            @SessionAttribute(name = SignInRefusal.SESSION_KEY, required = false) @Nullable SignInRefusal refusal,
            HttpSession session,
            Model model) {
        if (Navs.signedIn() != null) {
            return "redirect:/";
        }
        session.removeAttribute(SignInRefusal.SESSION_KEY);
        if (again != null) {
            session.removeAttribute(AwaitedCode.SESSION_KEY);
        }
        model.addAttribute("refusal", refusal);
        model.addAttribute("expired", expired != null);
        model.addAttribute("out", out != null);
        model.addAttribute("awaited", awaited(session));
        demo.ifAvailable(accounts -> model.addAttribute("demo", accounts));
        return "web/login";
    }

    /** The account whose password was right and whose code is still missing. */
    private static @Nullable String awaited(HttpSession session) {
        var half = session.getAttribute(AwaitedCode.SESSION_KEY);
        var now = Clock.systemUTC().instant();
        return half instanceof AwaitedCode wait && wait.holdsAt(now) ? wait.username() : null;
    }

    /** Only in the demo: the code an authenticator would show now. */
    @GetMapping("/code")
    ResponseEntity<String> code(@RequestParam(required = false) @Nullable String account) {
        var accounts = demo.getIfAvailable();
        if (accounts == null) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        return ResponseEntity.ok(account == null ? accounts.code() : accounts.codeFor(account));
    }
}
