package cn.bense.organization.web;

import cn.bense.organization.PeopleDesk;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import cn.bense.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 人员与权限 (ui/26): units with their people, who may do what; accounts are on their own page. */
@Controller
@RequestMapping("/people")
class PeoplePages {

    private static final String PAGE = "organization/people";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What the address names: unit, post, words, and the open drawer. */
    record Address(
            @Nullable String unit,
            @Nullable Post post,
            @Nullable String q,
            @Nullable String person,
            @Nullable String open) {}

    private final Staff staff;
    private final PeopleDesk desk;
    private final PeopleSheet sheet;
    private final Texts texts;

    PeoplePages(Staff staff, PeopleDesk desk, PeopleSheet sheet, Texts texts) {
        this.staff = staff;
        this.desk = desk;
        this.sheet = sheet;
        this.texts = texts;
    }

    @GetMapping
    String show(Person viewer, Address a, Model model) {
        fill(model, viewer, a);
        if ("new".equals(a.open())) {
            model.addAttribute("form", PersonForm.empty(a.unit()));
        } else if (a.person() != null) {
            model.addAttribute(
                    "form", staff.find(a.person()).map(PersonForm::of).orElse(null));
        }
        return PAGE;
    }

    @PostMapping
    String save(
            Person viewer,
            @ModelAttribute("form") PersonForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var entry = form.toEntry();
            if (form.fresh()) {
                desk.add(entry, viewer);
            } else {
                desk.change(entry, viewer);
            }
            redirect.addFlashAttribute(
                    "toast",
                    Toast.ok(texts.text(
                            form.fresh() ? "organization.people.added" : "organization.people.changed", entry.name())));
            return form.fresh()
                    ? "redirect:/accounts?account=" + entry.username()
                    : "redirect:/people?unit=" + entry.unit();
        } catch (DomainException refusal) {
            refuse(refusal, model, response);
            fill(model, viewer, new Address(form.unit(), null, null, null, null));
            model.addAttribute("form", form);
            return PAGE;
        }
    }

    @PostMapping("/units")
    String addUnit(
            Person viewer,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "OFFICE") Unit.Kind kind,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.addUnit(new Unit(code.strip(), name.strip(), kind), viewer);
            redirect.addFlashAttribute("toast", Toast.ok(texts.text("organization.people.unit-added", name.strip())));
            return "redirect:/people?unit=" + code.strip();
        } catch (DomainException refusal) {
            refuse(refusal, model, response);
            fill(model, viewer, new Address(null, null, null, null, "unit"));
            model.addAttribute("unitForm", List.of(code, name, kind.name()));
            return PAGE;
        }
    }

    @PostMapping("/import")
    String load(
            Person viewer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var loaded = desk.load(sheet.read(file), viewer);
            redirect.addFlashAttribute(
                    "toast",
                    Toast.ok(
                            texts.text("organization.people.loaded", loaded.added(), loaded.changed(), loaded.same())));
            return "redirect:/people";
        } catch (DomainException refusal) {
            refuse(refusal, model, response);
            fill(model, viewer, new Address(null, null, null, null, "load"));
            return PAGE;
        }
    }

    @GetMapping("/people.xlsx")
    void export(Person viewer, HttpServletResponse response) throws IOException {
        var people = staff.peopleSeenBy(viewer);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("people.xlsx").build().toString());
        sheet.write(people, response.getOutputStream());
    }

    private void fill(Model model, Person viewer, Address a) {
        var all = staff.peopleSeenBy(viewer);
        model.addAttribute(
                "units",
                staff.units().stream()
                        .map(u -> new UnitCount(
                                u, all.stream().filter(p -> p.isOf(u.code())).count()))
                        .toList());
        model.addAttribute("rows", all.stream().filter(p -> fits(p, a)).toList());
        model.addAttribute("all", all.size());
        model.addAttribute("a", a);
        model.addAttribute("allPosts", Post.values());
        model.addAttribute("mayGrant", desk.mayGrant(viewer));
        model.addAttribute("mayAddUnits", desk.mayAddUnits(viewer));
        model.addAttribute("self", viewer.username());
        model.addAttribute("kinds", Unit.Kind.values());
    }

    /** A unit and how many work there. */
    record UnitCount(Unit unit, long people) {}

    private static boolean fits(Person p, Address a) {
        var q = a.q() == null ? "" : a.q().strip();
        return (a.unit() == null || a.unit().isBlank() || p.isOf(a.unit()))
                && (a.post() == null || p.holds(a.post()))
                && (p.name().contains(q) || p.username().contains(q));
    }

    private void refuse(DomainException refusal, Model model, HttpServletResponse response) {
        if (refusal.kind() == DomainException.Kind.NOT_FOUND) {
            throw refusal;
        }
        response.setStatus(refusal.status());
        model.addAttribute(
                "errors",
                refusal.errors().isEmpty()
                        ? List.of(texts.error(refusal.code(), refusal.args()))
                        : refusal.errors().stream()
                                .map(e -> place(e.field()) + texts.error(e.code(), e.args()))
                                .toList());
    }

    /** {@code rows[12].岗位} is a row of the file; {@code people[3]} counts the rows under the headings. */
    private static String place(String field) {
        if (field.startsWith("people[")) {
            return "第 " + (Integer.parseInt(field.replaceAll("\\D", "")) + 2) + " 行：";
        }
        var row = field.replaceFirst("^rows\\[(\\d+)\\]\\.(.*)$", "第 $1 行 $2：");
        return row.equals(field) ? "" : row;
    }
}
