package cn.bense.contract.web;

import cn.bense.contract.ContractAccess;
import cn.bense.contract.ContractDesk;
import cn.bense.contract.Contracts.Area;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The places a contract answers for: added by choice or from a file, ended on a day. */
@Controller
@RequestMapping("/contracts/{code}/areas")
class AreaPages {

    private static final String PAGE = "contract/contract";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ContractAccess access;
    private final ContractDesk desk;
    private final ContractModel view;
    private final AreaSheet sheet;
    private final Texts texts;

    AreaPages(ContractAccess access, ContractDesk desk, ContractModel view, AreaSheet sheet, Texts texts) {
        this.access = access;
        this.desk = desk;
        this.view = view;
        this.sheet = sheet;
        this.texts = texts;
    }

    @PostMapping
    String add(
            Person person,
            @PathVariable String code,
            @ModelAttribute("areaForm") AreaForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.visible(code, person);
        try {
            return done(code, desk.addAreas(code, form.toAreas(code), form.why(), person), redirect);
        } catch (DomainException refusal) {
            return again(refusal, code, "areas", form, person, model, response);
        }
    }

    @PostMapping("/import")
    String load(
            Person person,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.visible(code, person);
        try {
            return done(code, desk.addAreas(code, sheet.read(code, file), reason, person), redirect);
        } catch (DomainException refusal) {
            model.addAttribute("why", reason);
            return again(refusal, code, "load", AreaForm.EMPTY, person, model, response);
        }
    }

    /** {@code last} is the last day the area still holds. */
    @PostMapping("/end")
    String end(
            Person person,
            @PathVariable String code,
            @RequestParam String item,
            @RequestParam(required = false) @Nullable String road,
            @RequestParam(required = false) @Nullable String grid,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.visible(code, person);
        try {
            var area = new Area(code, item, blank(road), blank(grid), from, to);
            desk.endArea(area, TariffForm.date("last", last).plusDays(1), reason, person);
            redirect.addFlashAttribute("toast", Toast.ok(texts.text("contract.toast.area-ended", last)));
            return "redirect:/contracts/" + code;
        } catch (DomainException refusal) {
            return again(refusal, code, null, AreaForm.EMPTY, person, model, response);
        }
    }

    @GetMapping("/areas.xlsx")
    void export(Person person, @PathVariable String code, HttpServletResponse response) throws IOException {
        var contract = access.visible(code, person);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("areas.xlsx").build().toString());
        sheet.write(contract.code(), response.getOutputStream());
    }

    private String done(String code, int added, RedirectAttributes redirect) {
        redirect.addFlashAttribute("toast", Toast.ok(texts.text("contract.toast.areas", added)));
        return "redirect:/contracts/" + code;
    }

    private String again(
            DomainException refusal,
            String code,
            @Nullable String open,
            AreaForm form,
            Person person,
            Model model,
            HttpServletResponse response) {
        var contract = access.visible(code, person);
        view.refuse(refusal, model, response);
        view.detail(model, person, contract, view.today(), null);
        model.addAttribute("open", open);
        model.addAttribute("areaForm", form);
        model.addAttribute("tariffForm", TariffForm.of(view.lastTariff(contract), view.today()));
        return PAGE;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
