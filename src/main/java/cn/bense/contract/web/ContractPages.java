package cn.bense.contract.web;

import cn.bense.contract.ContractAccess;
import cn.bense.contract.ContractDesk;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 合同与条款 (ui/25): the contracts, one with its areas and prices, the next version of the prices. */
@Controller
@RequestMapping("/contracts")
class ContractPages {

    private static final String LIST = "contract/contracts";
    private static final String PAGE = "contract/contract";

    private final ContractAccess access;
    private final ContractDesk desk;
    private final ContractModel view;
    private final Texts texts;

    ContractPages(ContractAccess access, ContractDesk desk, ContractModel view, Texts texts) {
        this.access = access;
        this.desk = desk;
        this.view = view;
        this.texts = texts;
    }

    @GetMapping
    String list(Person person, @RequestParam(name = "new", required = false) @Nullable String open, Model model) {
        view.list(model, person);
        if (open != null) {
            model.addAttribute("form", ContractForm.empty(person.unit()));
        }
        return LIST;
    }

    @PostMapping
    String add(
            Person person,
            @ModelAttribute("form") ContractForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var contract = form.toContract();
            desk.add(contract, form.why(), person);
            redirect.addFlashAttribute("toast", Toast.ok(texts.text("contract.toast.added", contract.name())));
            return "redirect:/contracts/" + contract.code();
        } catch (DomainException refusal) {
            view.refuse(refusal, model, response);
            view.list(model, person);
            model.addAttribute("form", form);
            return LIST;
        }
    }

    /** {@code open} is the drawer: {@code tariff}, {@code areas} or {@code load}. */
    @GetMapping("/{code}")
    String show(
            Person person,
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String open,
            Model model) {
        var contract = access.visible(code, person);
        view.detail(model, person, contract, day == null ? view.today() : day, version);
        model.addAttribute("open", open);
        model.addAttribute("areaForm", AreaForm.EMPTY);
        model.addAttribute("tariffForm", TariffForm.of(view.lastTariff(contract), view.today()));
        return PAGE;
    }

    /** Says what the prices as typed would change and would have made; nothing is saved. */
    @PostMapping("/{code}/tariffs/preview")
    String preview(Person person, @PathVariable String code, @RequestParam Map<String, String> fields, Model model) {
        var contract = access.visible(code, person);
        try {
            var form = TariffForm.typed(view.lastTariff(contract), fields);
            var lines = desk.preview(form.toTariff(code), person);
            model.addAttribute(
                    "impact", lines.isEmpty() ? java.util.List.of(texts.text("contract.story.same")) : lines);
        } catch (DomainException refusal) {
            model.addAttribute("impact", view.sentences(refusal));
        }
        return PAGE + " :: preview";
    }

    @PostMapping("/{code}/tariffs")
    String publish(
            Person person,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var contract = access.visible(code, person);
        var form = TariffForm.typed(view.lastTariff(contract), fields);
        try {
            var tariff = form.toTariff(code);
            desk.publish(tariff, form.reason(), person);
            redirect.addFlashAttribute(
                    "toast", Toast.ok(texts.text("contract.toast.published", tariff.version(), form.from())));
            return "redirect:/contracts/" + code + "?version=" + tariff.version();
        } catch (DomainException refusal) {
            view.refuse(refusal, model, response);
            view.detail(model, person, contract, view.today(), null);
            model.addAttribute("open", "tariff");
            model.addAttribute("areaForm", AreaForm.EMPTY);
            model.addAttribute("tariffForm", form);
            return PAGE;
        }
    }
}
