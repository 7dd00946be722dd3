package cn.bense.organization.web;

import cn.bense.organization.Passwords;
import cn.bense.organization.Passwords.Kept;
import cn.bense.organization.Person;
import cn.bense.organization.SecondFactors;
import cn.bense.organization.Sessions;
import cn.bense.organization.Tokens;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** 我的: who I am, my password, my tokens, the way out. */
@Controller
@RequestMapping("/me")
class MePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    /** One token in the list, dates of Shanghai. */
    record TokenRow(long id, String name, String created, String expires) {
        static TokenRow of(Tokens.Listed token) {
            return new TokenRow(token.id(), token.name(), day(token.createdAt()), day(token.expiresAt()));
        }

        private static String day(Instant at) {
            return DAY.format(at.atZone(Zone.SHANGHAI));
        }
    }

    /** The second factor as the page tells of it. */
    record Factor(boolean on, boolean needed, int recoveryCodesLeft) {}

    private final Tokens tokens;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Texts texts;

    MePages(Tokens tokens, Passwords passwords, Sessions sessions, SecondFactors factors, Texts texts) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.factors = factors;
        this.texts = texts;
    }

    @ModelAttribute("me")
    Person me(Person person) {
        return person;
    }

    @ModelAttribute("posts")
    List<String> posts(Person person) {
        return person.posts().stream().sorted().map(texts::label).toList();
    }

    @ModelAttribute("tokens")
    List<TokenRow> tokens(Person person) {
        return tokens.of(person).stream().map(TokenRow::of).toList();
    }

    @ModelAttribute("sessions")
    List<Sessions.Listed> sessions(Person person, HttpServletRequest request) {
        return sessions.of(person, SessionKey.of(request));
    }

    @ModelAttribute("factor")
    Factor factor(Person person) {
        var on = factors.isOn(person.username());
        return new Factor(on, factors.isNeededBy(person), on ? factors.recoveryCodesLeft(person) : 0);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("passwordForm", PasswordForm.EMPTY);
        return "organization/me";
    }

    @PostMapping("/password")
    String changePassword(
            Person person,
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (form.isRepeated(errors, texts.text("error.password-repeat"))) {
            try {
                var kept = new Kept(SessionKey.of(request), !form.alsoTokens());
                passwords.change(person, form.old(), form.fresh(), request.getRemoteAddr(), kept);
                redirect.addFlashAttribute("toast", Toast.ok(texts.text("organization.me.password-changed")));
                return "redirect:/me";
            } catch (DomainException refusal) {
                texts.reject(refusal, errors);
            }
        }
        response.setStatus(422);
        return "organization/me";
    }

    @PostMapping("/tokens")
    String issueToken(Person person, @RequestParam @Nullable String name, RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("issued", tokens.issue(person, name).token());
        } catch (DomainException refusal) {
            redirect.addFlashAttribute("toast", Toast.bad(texts.error(refusal.code(), refusal.args())));
        }
        return "redirect:/me#tokens";
    }

    @PostMapping("/tokens/{id}/revoke")
    String revokeToken(Person person, @PathVariable long id, RedirectAttributes redirect) {
        tokens.revoke(person, id);
        redirect.addFlashAttribute("toast", Toast.ok(texts.text("organization.me.token-revoked")));
        return "redirect:/me#tokens";
    }
}
