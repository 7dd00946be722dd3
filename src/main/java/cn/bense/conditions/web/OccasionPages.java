package cn.bense.conditions.web;

import cn.bense.conditions.OccasionDesk;
import cn.bense.conditions.Occasions.Kind;
import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Staff;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
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

/** 许可和活动: the second part of 天气与条件. */
@Controller
@RequestMapping("/conditions/occasions")
class OccasionPages {

    private static final String PAGE = "conditions/occasions";
    private static final int ROWS = 30;

    /** One line of the list. */
    record Row(
            String number,
            String title,
            String place,
            String text,
            String period,
            String state,
            String tone,
            String entered,
            boolean canBeWithdrawn) {}

    private final OccasionDesk desk;
    private final Places places;
    private final Staff staff;
    private final Texts texts;

    OccasionPages(OccasionDesk desk, Places places, Staff staff, Texts texts) {
        this.desk = desk;
        this.places = places;
        this.staff = staff;
        this.texts = texts;
    }

    @GetMapping
    String show(Person person, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("occasionForm", new OccasionForm(null, null, null, null, null, null, null));
        fill(model, person, after);
        return PAGE;
    }

    @PostMapping
    String enter(
            Person person,
            @ModelAttribute("occasionForm") OccasionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var stored = desk.enter(
                    person,
                    form.readKind(),
                    OccasionForm.text(form.document()),
                    OccasionForm.text(form.text()),
                    OccasionForm.code(form.road()),
                    OccasionForm.code(form.grid()),
                    form.time("from", form.from(), texts.text("conditions.field.from")),
                    form.time("to", form.to(), texts.text("conditions.field.to")));
            redirect.addFlashAttribute("toast", Toast.ok(texts.text("conditions.toast.entered", stored.number())));
            return "redirect:/conditions/occasions";
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

    @PostMapping("/{number}/withdraw")
    String withdraw(Person person, @PathVariable String number, RedirectAttributes redirect) {
        try {
            desk.withdraw(person, number);
            redirect.addFlashAttribute("toast", Toast.ok(texts.text("conditions.toast.withdrawn", number)));
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.CONFLICT) {
                throw refusal;
            }
            redirect.addFlashAttribute("toast", Toast.bad(texts.error(refusal.code(), refusal.args())));
        }
        return "redirect:/conditions/occasions";
    }

    private void fill(Model model, Person person, @Nullable String after) {
        var page = desk.list(person, ROWS, after);
        model.addAttribute("rows", page.items().stream().map(this::row).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("after", after);
        model.addAttribute("mayWrite", desk.mayWrite(person));
        model.addAttribute("kinds", List.of(Kind.values()));
        model.addAttribute("roads", places.roads());
        model.addAttribute("grids", places.grids());
    }

    private Row row(OccasionDesk.Line line) {
        var o = line.occasion();
        return new Row(
                o.number(),
                texts.label(o.kind()) + " " + o.document(),
                desk.place(o),
                o.text(),
                texts.text("conditions.period", o.from(), o.to()),
                texts.label(line.state()),
                WarningWords.tone(line.state()),
                texts.text("conditions.entered", staff.nameOf(line.enteredBy()), line.enteredAt()),
                line.canBeWithdrawn());
    }
}
