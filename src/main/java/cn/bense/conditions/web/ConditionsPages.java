package cn.bense.conditions.web;

import cn.bense.conditions.Weather;
import cn.bense.conditions.WeatherDesk;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
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

/** 天气与条件: the warnings, and for those who may, issuing and lifting them. */
@Controller
@RequestMapping("/conditions")
class ConditionsPages {

    private static final String PAGE = "conditions/conditions";
    private static final int ROWS = 30;

    private final WeatherDesk desk;
    private final Staff staff;
    private final Texts texts;
    private final Clock clock;

    ConditionsPages(WeatherDesk desk, Staff staff, Texts texts, Clock clock) {
        this.desk = desk;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String show(Person person, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("warningForm", WarningForm.startingAt(clock.instant()));
        fill(model, person, after);
        return PAGE;
    }

    /** The list alone, polled while the page is open. */
    @GetMapping("/list")
    String list(Person person, @RequestParam(required = false) @Nullable String after, Model model) {
        fill(model, person, after);
        return PAGE + " :: list";
    }

    @PostMapping
    String issue(
            Person person,
            @ModelAttribute("warningForm") WarningForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("toast", Toast.ok(issued(person, form)));
            return "redirect:/conditions";
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) {
                throw refusal;
            }
            texts.reject(refusal, errors);
            response.setStatus(refusal.status());
            fill(model, person, null);
            return PAGE;
        }
    }

    @PostMapping("/{number}/lift")
    String lift(Person person, @PathVariable String number, RedirectAttributes redirect) {
        try {
            desk.lift(person, number);
            redirect.addFlashAttribute("toast", Toast.ok(texts.text("conditions.toast.lifted", number)));
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.CONFLICT) {
                throw refusal;
            }
            redirect.addFlashAttribute("toast", Toast.bad(texts.error(refusal.code(), refusal.args())));
        }
        return "redirect:/conditions";
    }

    private String issued(Person person, WarningForm form) {
        var warning = desk.issue(
                person,
                form.readKind(),
                form.readLevel(),
                form.readFrom(texts.text("conditions.field.from")),
                form.readTo(texts.text("conditions.field.to")),
                form.readText());
        return texts.text("conditions.toast.issued", warning.kind(), warning.level(), warning.number());
    }

    private void fill(Model model, Person person, @Nullable String after) {
        var page = desk.list(person, ROWS, after);
        var words = new WarningWords(texts, staff);
        model.addAttribute("rows", page.items().stream().map(words::row).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("after", after);
        model.addAttribute("mayWrite", desk.mayWrite(person));
        model.addAttribute("kinds", List.of(Weather.Kind.values()));
        model.addAttribute("levels", List.of(Weather.Level.values()));
    }
}
