package cn.bense.organization.web;

import cn.bense.organization.Person;
import cn.bense.organization.SecondFactors;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Setting up an authenticator on a page: the new secret waits in the session until a code proves that it was read. */
@Component
class FactorSetUp {

    static final String FORM = "factorForm";

    private static final String SECRET = "bense.new-second-factor";
    private static final String ISSUER = encoded("本色");

    private final SecondFactors factors;
    private final Texts texts;

    FactorSetUp(SecondFactors factors, Texts texts) {
        this.factors = factors;
        this.texts = texts;
    }

    /** Fills the model and names the page; {@code back} is where the form posts to. */
    String show(Person person, HttpSession session, Model model, String action) {
        var secret = secret(session);
        var address = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(ISSUER, encoded(person.username()), secret, ISSUER);
        model.addAttribute("qr", QrPath.of(address));
        model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("replaces", factors.isOn(person.username()));
        model.addAttribute("action", action);
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, FactorForm.EMPTY);
        }
        return "organization/factor";
    }

    /** The page of recovery codes, or the same page again with what is wrong. */
    String take(
            Person person,
            FactorForm form,
            BindingResult errors,
            HttpSession session,
            Model model,
            HttpServletResponse response,
            String action) {
        try {
            var codes = factors.setUp(person, secret(session), form.fresh(), form.totp());
            session.removeAttribute(SECRET);
            model.addAttribute("codes", codes);
            return "organization/recovery";
        } catch (DomainException refusal) {
            texts.reject(refusal, errors);
            response.setStatus(422);
            return show(person, session, model, action);
        }
    }

    private String secret(HttpSession session) {
        if (session.getAttribute(SECRET) instanceof String waiting) {
            return waiting;
        }
        var fresh = factors.newSecret();
        session.setAttribute(SECRET, fresh);
        return fresh;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
